import { done, type Result, refuse } from '#lib/result.ts'
import { kindOf } from './content.ts'
import { imageSize } from './image.ts'
import { pagesOfPdf } from './pdf.ts'
import { createTurns } from './turns.ts'
import { type Judged, MAX_UPLOAD, type SentFile, type UploadRefusal } from './upload.ts'

/** No camera or scanner makes more of it; programs that draw pictures do, and choke those who open them. */
const LONGEST_EDGE = 20_000
const MOST_PIXELS = 150_000_000

/** Each PDF that is being opened costs a thread and its memory. */
const turns = createTurns(2, 60_000)

/** Judges a file by its content; its name and the type it claims to be count for nothing. */
export async function judge(file: SentFile | null): Promise<Result<Judged, UploadRefusal>> {
  if (!file) return refuse({ kind: 'noFile' })
  const { bytes } = file
  if (bytes.length === 0) return refuse({ kind: 'emptyFile' })
  if (bytes.length > MAX_UPLOAD) return refuse({ kind: 'tooLarge' })
  const kind = kindOf(bytes)
  if (kind === null) return refuse({ kind: 'notPaper' })
  if (kind === 'heic') return refuse({ kind: 'heic' })
  if (kind === 'pdf') {
    const pages = (await turns.take(() => pagesOfPdf(bytes))) ?? ({ kind: 'busy' } as const)
    return typeof pages === 'number' ? done({ kind, pages }) : refuse(pages)
  }
  const size = imageSize(kind, bytes)
  if (!size || size.width === 0 || size.height === 0) return refuse({ kind: 'brokenImage' })
  const { width, height } = size
  const huge = Math.max(width, height) > LONGEST_EDGE || width * height > MOST_PIXELS
  return huge ? refuse({ kind: 'hugeImage', width, height }) : done({ kind, pages: null })
}
