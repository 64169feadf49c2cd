import { askApart } from './apart.ts'
import type { UploadRefusal } from './upload.ts'

/** Opens a PDF and counts its pages. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<number | UploadRefusal> {
  const answer = await askApart<{ pages: number } | { error: string }>('lib/uploads/pdf-worker.ts', bytes)
  if (answer === null) return { kind: 'heavyPdf' }
  if ('pages' in answer) return answer.pages > 0 ? answer.pages : { kind: 'noPages' }
  return { kind: answer.error === 'PasswordException' ? 'lockedPdf' : 'brokenPdf' }
}
