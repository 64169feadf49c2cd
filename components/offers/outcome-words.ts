import type { SeenOffer } from '#lib/offers/offer.ts'
import { dayAt } from '#lib/time/days.ts'
import { dateRange, longDate, moment } from '#lib/time/words.ts'

export interface Outcome {
  tone: 'success' | 'warning' | 'info'
  title: string
  next: string
}

const WAITS = 'Permohonan Anda kembali ke antrean di tempat semula; petugas mencari tanggal lain.'

/** What became of an offer, and what comes next, for who asked; null while it can be answered. */
export function outcomeWords(offer: SeenOffer): Outcome | null {
  const { status, closedAt, closingReason, answerBy, overdue } = offer
  const on = closedAt ? ` pada ${moment(closedAt)}` : ''
  switch (status) {
    case 'open':
      return overdue
        ? {
            tone: 'warning',
            title: `Batas jawaban sudah lewat: ${longDate(dayAt(answerBy))}`,
            next: 'Tawaran ini gugur. Permohonan Anda kembali ke antrean di tempat semula, dan petugas mencari tanggal lain.',
          }
        : null
    case 'accepted': {
      const date = offer.dates.find(({ accepted }) => accepted)
      const days = date ? `: ${dateRange(date.firstDay, date.lastDay)}` : ''
      return {
        tone: 'success',
        title: `Tanggal sudah Anda terima${days}`,
        next: 'Tanggal ini kami simpan untuk Anda. Petugas memastikan kesiapan lokasi; setelah itu tanggalnya pasti.',
      }
    }
    case 'declined':
      return {
        tone: 'info',
        title: `Jawaban Anda kami terima${on}: tidak ada tanggal yang cocok`,
        next: WAITS,
      }
    case 'withdrawn':
      return {
        tone: 'warning',
        title: `Tawaran ini ditarik${on}`,
        next: `${closingReason ? `Alasannya: ${closingReason}. ` : ''}Buka permohonan Anda untuk melihat keadaannya sekarang.`,
      }
    case 'lapsed':
      return {
        tone: 'warning',
        title: `Tawaran ini gugur karena tidak dijawab sampai ${longDate(dayAt(answerBy))}`,
        next: WAITS,
      }
  }
}
