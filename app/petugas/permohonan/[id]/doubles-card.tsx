import { ActionForm } from '#components/forms/action-form.tsx'
import { FormRadios } from '#components/forms/fields.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { requestStatusWords } from '#components/requests/request-status.tsx'
import { Card } from '#components/ui/card.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Double } from '#lib/requests/double.ts'
import type { Doubles } from '#lib/requests/double-queries.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { dateRange } from '#lib/time/words.ts'
import { formsOf } from './request-actions.tsx'

/** What may be the double of a request and the form that merges both; or what became of it already. */
export function DoublesCard({ requestId, doubles }: { requestId: number; doubles: Doubles }) {
  const { likely, apart, taken, intoId, mayMerge, mayUnmerge, mayTellApart } = doubles
  const { merge, unmerge, apart: tellApart } = formsOf(requestId)
  const forms = (
    <>
      <OfferedForm
        {...merge}
        offered={mayMerge && likely.length > 0}
        fold="Gabungkan permohonan ini…"
        hidden={{ requestId }}
        variant="secondary"
        problemTitle="Belum dapat digabungkan"
      >
        <p>
          Permohonan ini berhenti, dan pemohon membaca nomor yang meneruskannya. Isi dan riwayat keduanya
          tetap ada.
        </p>
        <FormRadios name="intoId" label="Diteruskan dalam permohonan" choices={likely.map(choiceOf)} />
      </OfferedForm>
      <OfferedForm
        {...tellApart}
        offered={mayTellApart && likely.length > 0}
        fold="Bukan ganda…"
        hidden={{ requestId }}
        variant="secondary"
      >
        <p>Keduanya diputuskan masing-masing, dan tidak ditandai ganda lagi.</p>
        <FormRadios name="otherId" label="Bukan ganda dengan permohonan" choices={likely.map(choiceOf)} />
      </OfferedForm>
      <OfferedForm
        {...unmerge}
        offered={mayUnmerge}
        fold="Ternyata bukan ganda…"
        hidden={{ requestId }}
        variant="secondary"
      >
        <p>Permohonan ini berdiri sendiri lagi dan menunggu pemeriksaan.</p>
      </OfferedForm>
    </>
  )
  if (likely.length + taken.length + apart.length === 0 && !intoId) return forms
  return (
    <Card title={likely.length > 0 ? 'Mungkin ganda' : 'Permohonan ganda'}>
      <div className="flex flex-col gap-3">
        {intoId ? (
          <p>
            Diteruskan dalam{' '}
            <TextLink href={`/petugas/permohonan/${intoId}`}>permohonan {ticketOf(intoId)}</TextLink>.
          </p>
        ) : null}
        <Rows title="Meminta program yang sama di lokasi yang sama, dalam waktu berdekatan:" rows={likely} />
        <Rows title="Digabungkan ke permohonan ini:" rows={taken} />
        <Rows title="Sudah dinyatakan bukan ganda:" rows={apart} />
        {forms}
        {mayTellApart
          ? apart.map(({ id }) => (
              <ActionForm
                key={id}
                {...tellApart}
                id={`mungkin-ganda-${id}`}
                submit={`Mungkin ganda lagi dengan ${ticketOf(id)}`}
                variant="quiet"
                hidden={{ requestId, otherId: id, again: 'on' }}
              />
            ))
          : null}
      </div>
    </Card>
  )
}

const choiceOf = (double: Double) => ({
  value: String(double.id),
  label: `${ticketOf(double.id)}, ${double.organization}`,
  hint: factsOf(double),
})

function factsOf({ participants, windowStart, windowEnd, status }: Double): string {
  return `${participants} peserta, ${dateRange(windowStart, windowEnd)}, ${requestStatusWords(status)}`
}

function Rows({ title, rows }: { title: string; rows: Double[] }) {
  if (rows.length === 0) return null
  return (
    <div>
      <p>{title}</p>
      <ul className="flex flex-col divide-y divide-line">
        {rows.map((double) => (
          <li key={double.id} className="py-1">
            <TextLink href={`/petugas/permohonan/${double.id}`} strong>
              {ticketOf(double.id)}, {double.organization}
            </TextLink>
            <p className="text-ink-soft text-sm">
              {factsOf(double)}; narahubung {double.contactName}
            </p>
            {double.note ? (
              <p className="wrap-anywhere whitespace-pre-line text-sm">Catatan: {double.note}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
