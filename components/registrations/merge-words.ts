import { seenWords } from '#components/bookings/status-words.ts'
import type { MergeRefusal } from '#lib/bookings/booking.ts'
import type { Problem } from '#lib/forms/form.ts'

const CAUSE: Record<Extract<MergeRefusal, { kind: 'notMergeable' }>['cause'], string> = {
  itself: 'Pilih kunjungan lain; kunjungan ini sendiri yang dibatalkan.',
  unknown: 'Kunjungan itu tidak ada. Pilih dari daftar.',
  otherProgram: 'Programnya lain. Pilih kunjungan dengan program yang sama.',
  notOpen: 'Kunjungan itu sudah dimulai, selesai, atau batal. Pilih yang lain.',
  forOthers: 'Kunjungan itu tertutup untuk orang dari pemohon lain. Pilih yang lain.',
}

/** Why the people of a visit were not taken over by another. */
export function mergeWords(refusal: MergeRefusal): Problem[] {
  return refusal.kind === 'notMergeable'
    ? [{ field: 'targetId', message: CAUSE[refusal.cause] }]
    : seenWords(refusal)
}
