import type { ScheduledVisit } from '#lib/schedule/schedule.ts'

type Seats = Pick<ScheduledVisit, 'seats' | 'left' | 'waiting'>

/** In as few words as go into a bar: "sisa 5", "penuh", "16 kursi" where nobody can register any more. */
export function seatsInBrief({ seats, left, waiting }: Seats): string {
  if (left === null) return `${seats} kursi`
  if (left > 0) return `sisa ${left} kursi`
  return waiting > 0 ? `penuh, ${waiting} menunggu` : 'penuh'
}

/** "Sisa 5 dari 16 kursi", "16 kursi masih kosong", "Penuh, 3 orang menunggu" */
export function seatWords({ seats, left, waiting }: Seats): string {
  if (left === null) return `${seats} kursi`
  if (left === seats) return `${seats} kursi masih kosong`
  if (left > 0) return `Sisa ${left} dari ${seats} kursi`
  return waiting > 0 ? `Penuh, ${waiting} orang menunggu` : 'Penuh'
}

interface Counts {
  count: number
  free: number
  visits: Pick<ScheduledVisit, 'left'>[]
}

/** "12 kunjungan, 3 masih ada kursi"; of seats nothing where nobody can register for any of them. */
export function countWords({ count, free, visits }: Counts): string {
  if (count === 0) return 'Tidak ada kunjungan'
  const some = `${count} kunjungan`
  if (free > 0 && free === count)
    return count === 1 ? `${some}, masih ada kursi` : `${some}, semua masih ada kursi`
  if (free > 0) return `${some}, ${free} masih ada kursi`
  return visits.some(({ left }) => left === 0) ? `${some}, kursi sudah penuh` : some
}

/** "4 km"; what is nearer than one is "kurang dari 1 km". */
export function kmWords(km: number): string {
  return km < 1 ? 'kurang dari 1 km' : `${Math.round(km)} km`
}
