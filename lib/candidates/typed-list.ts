import { localPhone } from '#lib/requests/phone.ts'
import type { Candidate } from './candidate.ts'

/** A list as it is typed: one a line, "nama; telepon; desa". */
export function typedList(candidates: Candidate[]): string {
  return candidates
    .map(({ name, phone, village }) =>
      [name, localPhone(phone), village]
        .map(quoted)
        .join('; ')
        .replace(/[; ]+$/, ''),
    )
    .join('\n')
}

/** A text in which a separator or a quote stands is put into quotes, as in a CSV. */
const quoted = (text: string) => (/[";,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
