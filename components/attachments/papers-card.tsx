import { FormRadios, FormSelect } from '#components/forms/fields.tsx'
import { FormFile } from '#components/forms/file-field.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { Fold } from '#components/ui/fold.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { ATTACHMENT_KINDS, type PapersOfRequest } from '#lib/attachments/attachment.ts'
import type { FormAction } from '#lib/forms/form.ts'
import { PaperList } from './paper-list.tsx'
import { ATTACHMENT_KIND } from './words.ts'

interface PaperActions {
  attach: FormAction
  detach: FormAction
}

/** The forms of a request's papers; also for when their sign-in has ended. */
export function paperForms(path: string, { attach, detach }: PaperActions) {
  return [
    { id: 'tambah-berkas', action: attach, path, submit: 'Kirim berkas' },
    { id: 'hapus-berkas', action: detach, path, submit: 'Hapus berkas ini' },
  ] as const
}

const NEWS: Record<string, string> = {
  tersimpan: 'Berkas sudah diterima.',
  terhapus: 'Berkas sudah dihapus.',
}

interface PapersCardProps extends PapersOfRequest {
  /** Address of the page. */
  path: string
  actions: PaperActions
  hidden: Record<string, string | number>
  /** What was done just now, from the address. */
  news?: string
}

/** The papers of a request, and what can be done with them. */
export function PapersCard({ papers, removed, can, path, actions, hidden, news = '' }: PapersCardProps) {
  const [attach, detach] = paperForms(path, actions)
  const said = Object.hasOwn(NEWS, news) ? NEWS[news] : null
  return (
    <Card id="berkas" title="Berkas">
      <div className="flex flex-col gap-4">
        {said ? (
          <Notice tone="success" role="status">
            {said}
          </Notice>
        ) : null}
        {papers.length > 0 ? (
          <PaperList papers={papers} path={path} />
        ) : (
          <p className="text-ink-soft">Belum ada surat atau berkas lain.</p>
        )}
        <OfferedForm {...attach} offered={can.file} fold="Tambah berkas…" hidden={hidden}>
          <FormSelect
            name="kind"
            label="Jenis berkas"
            hint="Surat permohonan yang baru menggantikan yang lama."
            options={ATTACHMENT_KINDS.map((kind) => ({ value: kind, label: ATTACHMENT_KIND[kind] }))}
          />
          <FormFile name="file" label="Berkas" />
        </OfferedForm>
        <OfferedForm
          {...detach}
          offered={can.file && papers.length > 0}
          fold="Hapus berkas…"
          hidden={hidden}
          variant="danger"
        >
          <FormRadios
            name="attachmentId"
            label="Berkas yang dihapus"
            choices={papers.map(({ id, kind, name }) => ({
              value: String(id),
              label: name,
              hint: ATTACHMENT_KIND[kind],
            }))}
          />
        </OfferedForm>
        {removed.length > 0 ? (
          <Fold words={`Berkas yang diganti atau dihapus (${removed.length})`}>
            <PaperList papers={removed} path={path} />
          </Fold>
        ) : null}
      </div>
    </Card>
  )
}
