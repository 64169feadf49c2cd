import { z } from 'zod'

/** A box of a repeated field comes as a text, several as a list, none not at all. */
const listed = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat().filter((text) => text !== ''))

export const subscribeForm = z.object({
  email: z
    .string('Tulis alamat surel Anda.')
    .trim()
    .toLowerCase()
    .min(1, 'Tulis alamat surel Anda.')
    .email('Alamat surel belum lengkap, contoh: nama@contoh.id.')
    .max(200, 'Alamat surel terlalu panjang.'),
  kecamatan: z.string('Pilih kecamatan Anda.').regex(/^\d\d\.\d\d\.\d\d$/, 'Pilih kecamatan Anda.'),
  neighbours: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
  /** Slugs of training types; none: all. */
  types: listed.refine(
    (slugs) => slugs.length <= 50 && slugs.every((slug) => /^[a-z0-9-]{1,60}$/.test(slug)),
    {
      error: 'Pilih jenis pelatihan dari daftar.',
    },
  ),
})

export type SubscribeInput = z.output<typeof subscribeForm>
