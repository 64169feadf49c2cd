import { uploadWords } from '#components/uploads/words.ts'
import type { Problem } from '#lib/forms/form.ts'
import type { SubmitRefusal } from '#lib/requests/request.ts'
import type { UploadRefusal } from '#lib/uploads/upload.ts'
import { submitWords } from './words.ts'

/** Why a paper letter was not entered. */
export function paperWords(refusal: SubmitRefusal | { kind: 'scan'; why: UploadRefusal }): Problem[] {
  if (refusal.kind === 'scan') return [{ field: 'scan', message: uploadWords(refusal.why) }]
  return submitWords(refusal)
}
