import { REMARK_LABELS, type RemarkField } from '#lib/requests/remark.ts'

export const REMARK_FIELD: Record<RemarkField, string> = REMARK_LABELS
