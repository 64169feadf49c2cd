import { z } from 'zod'
import { pickedId } from '#lib/forms/parts.ts'

export const candidatesForm = z.object({
  requestId: pickedId('Permohonan tidak dikenal.'),
  list: z.string().max(200_000, 'Daftarnya terlalu panjang. Kirim sebagai berkas.').default(''),
  /** Name of the file's field; the file itself stands beside the fields. */
  file: z.unknown().optional(),
})

export type CandidatesInput = Pick<z.output<typeof candidatesForm>, 'requestId' | 'list'>
