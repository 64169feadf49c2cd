import { z } from 'zod'
import { ticked, wholeNumberOrNone } from '#lib/forms/parts.ts'
import { type Day, isDay } from '#lib/time/days.ts'
import { ASKER_KINDS, isOffice, SOURCES_OF } from './asker.ts'
import { checkWindow, wishFields } from './schema.ts'

const { programId, participants, windowStart, windowEnd, audience, contactName, contactPhone, note } =
  wishFields

const AREA = 'Pilih desa, kelurahan atau kecamatan pemohon.'

const fields = {
  organizationKind: z.enum(ASKER_KINDS, { error: 'Pilih jenis pemohon.' }),
  organizationName: z.string().trim().max(120, 'Paling panjang 120 huruf.').default(''),
  organizationArea: z.string({ error: AREA }).regex(/^\d\d\.\d\d\.\d\d(\.\d{4})?$/, AREA),
  letterNumber: z.string().trim().max(80, 'Paling panjang 80 huruf.').default(''),
  letterDated: z.string({ error: 'Tulis tanggal surat.' }).refine(isDay, 'Tulis tanggal surat.'),
  letterSubject: z.string().trim().max(200, 'Paling panjang 200 huruf.').default(''),
  programId,
  participants,
  siteName: z
    .string({ error: 'Tulis nama lokasi.' })
    .trim()
    .min(1, 'Tulis nama lokasi.')
    .max(120, 'Paling panjang 120 huruf.'),
  siteArea: z.string().trim().max(20, 'Pilih desa atau kelurahan lokasi.').default(''),
  windowStart,
  windowEnd,
  audience,
  source: z.enum(['direct', 'musrenbang', 'csr'], { error: 'Pilih asal permohonan.' }),
  musrenbangYear: wholeNumberOrNone({ min: 2020, max: 2100 }).default(null),
  musrenbangRank: wholeNumberOrNone({ min: 1, max: 9999 }).default(null),
  contactName,
  contactPhone,
  note,
  verified: ticked,
  /** Name of the scan's field, so that what is said of it stands in the order of the form. */
  scan: z.unknown().optional(),
  submissionKey: z.uuid('Muat ulang halaman ini, lalu kirim lagi.'),
}

type Typed = z.output<z.ZodObject<typeof fields>>

const isKecamatan = (code: string) => code.length === 8

function checkAsker(input: Typed, complain: (field: string, message: string) => void) {
  const { organizationKind: kind, organizationArea, organizationName, siteArea } = input
  if (!isOffice(kind) && !organizationName) complain('organizationName', 'Tulis nama pemohon.')
  if ((kind === 'kecamatan') !== isKecamatan(organizationArea))
    complain(
      'organizationArea',
      kind === 'kecamatan' ? 'Pilih kecamatan.' : 'Pilih desa atau kelurahan, bukan kecamatan.',
    )
  else if (kind === 'kecamatan' && !siteArea) complain('siteArea', 'Pilih desa atau kelurahan lokasi.')
}

function checkSource(
  { organizationKind, source, musrenbangYear }: Typed,
  complain: (field: string, message: string) => void,
) {
  if (!SOURCES_OF[organizationKind].includes(source))
    complain('source', 'Asal ini tidak berlaku untuk jenis pemohon itu.')
  if (source === 'musrenbang' && musrenbangYear === null)
    complain('musrenbangYear', 'Tulis tahun Musrenbang.')
}

/** A letter that came on paper; `today` is the day in Jakarta on which it is entered. */
export function paperForm(today: Day) {
  return z.object(fields).superRefine((input, context) => {
    const complain = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    checkAsker(input, complain)
    checkSource(input, complain)
    checkWindow(input, today, complain)
    if (isDay(input.letterDated) && input.letterDated > today)
      complain('letterDated', 'Tanggal surat belum tiba. Periksa lagi.')
  })
}

export type PaperInput = Omit<z.output<ReturnType<typeof paperForm>>, 'scan'>
