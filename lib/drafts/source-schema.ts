import { z } from 'zod'
import { wholeNumberOrNone } from '#lib/forms/parts.ts'
import { SOURCES_OF } from '#lib/requests/asker.ts'
import type { Asking } from './asking.ts'

export const GIFTS = ['unit', 'money', 'consumables', 'place'] as const

export type Gift = (typeof GIFTS)[number]

/** Musrenbang of this year plans the next; older ones are still worked off. */
export function musrenbangYears({ today }: Pick<Asking, 'today'>): number[] {
  const year = Number(today.slice(0, 4))
  return [year + 1, year, year - 1, year - 2]
}

const gifts = z.preprocess(
  (value) => [value].flat().filter((gift) => gift !== undefined && gift !== ''),
  z.array(z.enum(GIFTS, { error: 'Pilih dari daftar.' })),
)

/** Where a wish comes from; what belongs to another source than the chosen one is dropped. */
export function sourceStep(asking: Pick<Asking, 'today' | 'kind'>) {
  const { kind } = asking
  return z
    .object({
      source: z.enum(['direct', 'musrenbang', 'csr'], { error: 'Pilih asal permohonan.' }),
      musrenbangYear: wholeNumberOrNone({ min: 2020, max: 2100 }).default(null),
      musrenbangRank: wholeNumberOrNone({ min: 1, max: 9999 }).default(null),
      csrGifts: gifts,
      csrNote: z.string().trim().max(1000, 'Paling panjang 1.000 huruf.').default(''),
    })
    .superRefine(({ source, musrenbangYear, csrGifts }, context) => {
      const complain = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (kind && !SOURCES_OF[kind].includes(source))
        complain('source', 'Pilihan ini tidak berlaku untuk jenis pemohon Anda. Pilih yang lain.')
      if (source === 'musrenbang' && musrenbangYear === null)
        complain('musrenbangYear', 'Pilih tahun Musrenbang.')
      if (source === 'csr' && csrGifts.length === 0)
        complain('csrGifts', 'Pilih paling sedikit satu yang perusahaan sediakan.')
    })
    .transform(({ source, ...rest }) => ({
      source,
      musrenbangYear: source === 'musrenbang' ? rest.musrenbangYear : null,
      musrenbangRank: source === 'musrenbang' ? rest.musrenbangRank : null,
      csrGifts: source === 'csr' ? rest.csrGifts : [],
      csrNote: source === 'csr' ? rest.csrNote : '',
    }))
}
