import { FormCheckbox, FormHidden, FormText } from '#components/forms/fields.tsx'
import type { CheckedItem } from '#lib/requests/checklist.ts'
import { moment } from '#lib/time/words.ts'
import { CHECK } from './checklist-words.ts'

/** Who said last how an item stands; what was said before the request's last change may no longer hold. */
function CheckedBy({ item: { by, at }, since }: { item: CheckedItem; since: Date }) {
  if (!by || !at) return null
  return (
    <p className="text-ink-soft text-sm">
      Oleh {by}, {moment(at)}
      {at < since ? (
        <strong className="text-ink">, sebelum permohonan diperbaiki. Periksa lagi.</strong>
      ) : (
        '.'
      )}
    </p>
  )
}

/** The items with their boxes and notes. */
export function ChecklistFields({ items, since }: { items: CheckedItem[]; since: Date }) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {items.map((item) => (
        <li key={item.item} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-2">
          <div>
            <FormHidden name={`seen_${item.item}`} />
            <FormCheckbox name={`tick_${item.item}`} label={CHECK[item.item]} />
            <CheckedBy item={item} since={since} />
          </div>
          <FormText
            name={`note_${item.item}`}
            label={
              <>
                Catatan<span className="sr-only"> untuk {CHECK[item.item]}</span>
              </>
            }
            optional
            maxLength={300}
            autoComplete="off"
          />
        </li>
      ))}
    </ul>
  )
}

/** The same for those who only look, or once it is decided. */
export function ChecklistFacts({ items, since }: { items: CheckedItem[]; since: Date }) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {items.map((item) => (
        <li key={item.item} className="py-2">
          <p>
            <span aria-hidden="true">{item.ticked ? '☑' : '☐'} </span>
            {CHECK[item.item]}
            <span className={item.ticked ? 'sr-only' : 'text-ink-soft'}>
              : {item.ticked ? 'sesuai' : 'belum dicentang'}
            </span>
          </p>
          {item.note ? <p className="whitespace-pre-line">Catatan: {item.note}</p> : null}
          <CheckedBy item={item} since={since} />
        </li>
      ))}
    </ul>
  )
}
