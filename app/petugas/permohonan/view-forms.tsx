import { FormSelect, FormText } from '#components/forms/fields.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import type { InboxFilter, SavedView } from '#lib/inbox/inbox.ts'
import { inboxHref, inboxQuery } from '#lib/inbox/schema.ts'
import { drop, save } from './actions.ts'

/** The forms of the inbox; also for when their sign-in has ended. */
export function formsOf(path: string) {
  return [
    { id: 'simpan', action: save, path, submit: 'Simpan tampilan' },
    { id: 'hapus', action: drop, path, submit: 'Hapus tampilan' },
  ] as const
}

interface ViewFormsProps {
  filter: InboxFilter
  page: number
  views: SavedView[]
  /** Whether the person keeps views at all. */
  offered: boolean
}

/** Keeps what is shown now under a name, and forgets what was kept. */
export function ViewForms({ filter, page, views, offered }: ViewFormsProps) {
  const [simpan, hapus] = formsOf(inboxHref(filter, page))
  const query = inboxQuery(filter)
  const isNew = query !== '' && !views.some((view) => view.query === query)
  return (
    <div className="flex flex-wrap items-start gap-3 empty:hidden">
      <OfferedForm
        {...simpan}
        offered={offered && isNew}
        fold="Simpan tampilan ini…"
        hidden={{ query }}
        variant="secondary"
        problemTitle="Belum dapat disimpan"
      >
        <FormText
          name="name"
          label="Nama tampilan"
          hint="Misalnya: Desa tanpa tanggal. Hanya Anda yang melihatnya."
          maxLength={40}
          autoComplete="off"
        />
      </OfferedForm>
      <OfferedForm
        {...hapus}
        offered={offered && views.length > 0}
        fold="Hapus tampilan tersimpan…"
        variant="secondary"
      >
        <FormSelect
          name="viewId"
          label="Tampilan"
          placeholder="Pilih tampilan"
          options={views.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      </OfferedForm>
    </div>
  )
}
