import type { Problem } from '#lib/forms/form.ts'
import type { AnswerRefusal, ClosedOffer, WithdrawRefusal } from '#lib/offers/offer.ts'
import { dayAt } from '#lib/time/days.ts'
import { dateRange, longDate, moment } from '#lib/time/words.ts'

const CLOSED: Record<ClosedOffer['status'], string> = {
  accepted: 'sudah diterima',
  declined: 'sudah ditolak pemohon',
  withdrawn: 'sudah ditarik',
  lapsed: 'sudah gugur karena tidak dijawab',
}

function closedWords({ status, at, days }: ClosedOffer): string {
  const which = days ? ` untuk tanggal ${dateRange(days.firstDay, days.lastDay)}` : ''
  return `Tawaran ini ${CLOSED[status]}${which} pada ${moment(at)}.`
}

/** Why an offer was not answered, and what comes next. */
export function answerWords(refusal: AnswerRefusal): Problem[] {
  switch (refusal.kind) {
    case 'unknown':
      return [
        {
          message: 'Tanggal ini bukan bagian dari tawaran kepada Anda. Muat ulang halaman, lalu pilih lagi.',
        },
      ]
    case 'closed':
      return [
        {
          message: `${closedWords(refusal)} Tidak ada yang berubah; buka permohonan Anda untuk melihat keadaannya.`,
        },
      ]
    case 'overdue':
      return [
        {
          message: `Mohon maaf, batas jawabannya ${longDate(dayAt(refusal.answerBy))} dan sudah lewat. Permohonan Anda kembali ke antrean di tempat semula, dan petugas mencari tanggal lain.`,
        },
      ]
    case 'gone':
      return [
        {
          field: 'bookingId',
          message: `Mohon maaf, ${dateRange(refusal.firstDay, refusal.lastDay)} tidak dapat dilayani lagi karena ada bagian rombongan yang tidak dipakai lagi. Pilih tanggal lain, atau tulis bahwa tidak ada yang cocok.`,
        },
      ]
  }
}

/** Why an offer was not withdrawn. */
export function withdrawWords(refusal: WithdrawRefusal): Problem[] {
  if (refusal.kind === 'unknown')
    return [{ message: 'Tawaran ini tidak ada. Muat ulang halaman untuk melihat keadaannya sekarang.' }]
  return [{ message: `${closedWords(refusal)} Muat ulang halaman untuk melihat keadaannya sekarang.` }]
}
