/** The parts of a request that staff can remark on, by the names that their fields have in the form. */
export const REMARK_FIELDS = [
  'organization',
  'source',
  'programId',
  'participants',
  'site',
  'selfCheck',
  'windowStart',
  'windowEnd',
  'audience',
  'contactName',
  'contactPhone',
  'note',
  'letter',
  'participantList',
] as const

export type RemarkField = (typeof REMARK_FIELDS)[number]

/** What each part is called, on screens and in letters. */
export const REMARK_LABELS: Record<RemarkField, string> = {
  organization: 'Pemohon',
  source: 'Asal permohonan',
  programId: 'Program',
  participants: 'Jumlah peserta',
  site: 'Lokasi',
  selfCheck: 'Kesiapan lokasi',
  windowStart: 'Tanggal paling awal',
  windowEnd: 'Tanggal paling akhir',
  audience: 'Siapa yang boleh ikut',
  contactName: 'Nama narahubung',
  contactPhone: 'Nomor telepon',
  note: 'Catatan untuk petugas',
  letter: 'Surat permohonan',
  participantList: 'Daftar peserta',
}

/** What staff wrote on each part that is to be put right. */
export type Remarks = Partial<Record<RemarkField, string>>

/** Keeps the parts that the code knows, in the order of the form. */
export function readRemarks(rows: { field: string; text: string }[]): Remarks {
  const texts = new Map(rows.map(({ field, text }) => [field, text]))
  return Object.fromEntries(
    REMARK_FIELDS.flatMap((field) => {
      const text = texts.get(field)
      return text ? [[field, text]] : []
    }),
  )
}
