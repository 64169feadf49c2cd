import { z } from 'zod'
import { pickedId } from '#lib/forms/parts.ts'
import { ATTACHMENT_KINDS } from './attachment.ts'

const ofRequest = z.object({ requestId: pickedId('Permohonan tidak dikenal.') })

/** The file itself stands beside the fields. */
export const attachForm = ofRequest.extend({
  kind: z.enum(ATTACHMENT_KINDS, { error: 'Pilih jenis berkas.' }),
  /** Name of the file's field; in the schema so that its mistakes stand in the order of the form. */
  file: z.unknown().optional(),
})

export const detachForm = ofRequest.extend({ attachmentId: pickedId('Berkas tidak dikenal.') })

export type AttachInput = Pick<z.output<typeof attachForm>, 'requestId' | 'kind'>
export type DetachInput = z.output<typeof detachForm>
