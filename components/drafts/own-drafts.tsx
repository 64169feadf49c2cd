import { ActionForm } from '#components/forms/action-form.tsx'
import { Card } from '#components/ui/card.tsx'
import type { FormAction } from '#lib/forms/form.ts'
import { moment } from '#lib/time/words.ts'

interface OwnDraftsProps {
  drafts: { id: number; program: string | null; changedAt: Date }[]
  action: FormAction
  /** Address of the page that they stand on. */
  path: string
}

/** What an account has begun and not sent. */
export function OwnDrafts({ drafts, action, path }: OwnDraftsProps) {
  if (drafts.length === 0) return null
  return (
    <Card title={`Belum terkirim (${drafts.length})`}>
      <ul className="divide-y divide-line">
        {drafts.map(({ id, program, changedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0">
              <p className="font-semibold">{program ?? 'Program belum dipilih'}</p>
              <p className="text-ink-soft text-sm">Terakhir diubah {moment(changedAt)}</p>
            </div>
            <ActionForm
              id={`draf-${id}`}
              action={action}
              path={path}
              submit="Lanjutkan mengisi"
              variant="secondary"
              hidden={{ draftId: id }}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}
