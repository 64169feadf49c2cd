import { z } from 'zod'
import { seen } from '#lib/fleet/schema.ts'
import { pickedId } from '#lib/forms/parts.ts'

/** The views of the list of messages, as they stand in its address. */
export const MESSAGE_VIEWS = ['whatsapp', 'menunggu', 'gagal', 'terkirim', 'batal'] as const
export type MessageView = (typeof MESSAGE_VIEWS)[number]

export const messageStep = z.object({ id: pickedId('Pesan ini tidak dikenal.') })
export type MessageStepInput = z.output<typeof messageStep>

const whichText = {
  name: z.string().max(40),
  channel: z.enum(['mail', 'whatsapp']),
  /** The last change of the text when the page was drawn. */
  seen,
}

const LONGEST = 4000

export const templateForm = z.object({
  ...whichText,
  subject: z
    .string()
    .trim()
    .max(150, 'Paling panjang 150 huruf.')
    .regex(/^[^\n]*$/, 'Hal hanya satu baris.')
    .default(''),
  body: z
    .string({ error: 'Tulis isi pesannya.' })
    .trim()
    .min(1, 'Tulis isi pesannya.')
    .max(LONGEST, `Paling panjang ${LONGEST} huruf.`),
})
export type TemplateInput = z.output<typeof templateForm>

export const standardForm = z.object(whichText)
export type StandardInput = z.output<typeof standardForm>
