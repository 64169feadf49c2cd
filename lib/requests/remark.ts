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
