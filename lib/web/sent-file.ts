import { MAX_UPLOAD, type SentFile } from '#lib/uploads/upload.ts'

/** Browsers send a file of no name and no bytes where none was chosen; React writes the missing name out. */
const NO_NAME = ['', 'undefined']

/** The file in a field of a form; null where none was chosen, or a sign-in in the form has cost it. */
export async function sentFile(form: FormData, field: string): Promise<SentFile | null> {
  const file = form.get(field)
  if (!(file instanceof File) || (file.size === 0 && NO_NAME.includes(file.name))) return null
  // Of one that is too large the first byte too many is enough.
  return { name: file.name, bytes: new Uint8Array(await file.slice(0, MAX_UPLOAD + 1).arrayBuffer()) }
}
