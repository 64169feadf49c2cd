import { TextLink } from '#components/ui/text-link.tsx'
import { sizeWords } from '#components/uploads/words.ts'
import type { Paper } from '#lib/attachments/attachment.ts'
import { moment } from '#lib/time/words.ts'
import { ATTACHMENT_KIND } from './words.ts'

interface PaperListProps {
  papers: Paper[]
  /** Address of the page that they belong to; each paper is downloaded from under it. */
  path: string
}

/** Papers, each a file to keep. */
export function PaperList({ papers, path }: PaperListProps) {
  return (
    <ul className="divide-y divide-line">
      {papers.map((paper) => (
        <li key={paper.id} className="py-2">
          <p className="font-semibold text-sm">{ATTACHMENT_KIND[paper.kind]}</p>
          <TextLink
            href={`${path}/berkas/${paper.id}`}
            download={paper.name}
            strong
            className="wrap-anywhere sm:min-h-6"
          >
            {paper.name}
          </TextLink>
          <p className="text-ink-soft text-sm">{paperWords(paper)}</p>
        </li>
      ))}
    </ul>
  )
}

/** What a paper is, how large, and since when it is here. */
export function paperWords({ mime, size, pages, uploadedAt }: Paper): string {
  const what = pages === null ? (mime.startsWith('image/') ? 'Foto' : 'Berkas') : `PDF ${pages} halaman`
  return `${what}, ${sizeWords(size)}, diterima ${moment(uploadedAt)}`
}
