import { scheduleWords } from '#components/bookings/words.ts'
import { requestStatusWords } from '#components/requests/request-status.tsx'
import { pickedIn } from '#lib/bookings/picked.ts'
import type { Problem } from '#lib/forms/form.ts'
import type { DateRefusal, OfferRefusal } from '#lib/offers/offer.ts'
import { dateOf, offerAddress, valuesOf } from '#lib/offers/offer-address.ts'
import type { PickedDate } from '#lib/offers/picked-date.ts'
import { date, longDate } from '#lib/time/words.ts'

/** Why dates were not offered, with ways that would work; `dates` are those of the form, of which the others are kept. */
export function offerWords(refusal: OfferRefusal, dates: PickedDate[]): Problem[] {
  switch (refusal.kind) {
    case 'unknown':
      return [{ message: 'Permohonan ini tidak ada. Pilih permohonan dari antrean.' }]
    case 'notQueued':
      return [
        {
          message: `Permohonan ini tidak lagi menunggu tanggal; statusnya “${requestStatusWords(refusal.status)}”. Buka permohonannya untuk melihat keadaannya.`,
        },
      ]
    case 'alreadySent':
      return [
        {
          message:
            'Formulir ini sudah pernah dikirim, dan tawarannya sudah selesai. Muat ulang halaman untuk menawarkan lagi; tanggal pilihan Anda tetap ada.',
          instead: [{ href: offerAddress(dates), label: 'Muat ulang halaman' }],
        },
      ]
    case 'deadline':
      return [
        {
          field: 'answerBy',
          message: `Pilih batas jawaban dari ${longDate(refusal.earliest)} sampai ${longDate(refusal.latest)}, sehari sebelum tanggal paling awal.`,
        },
      ]
    case 'dates':
      return refusal.refused.flatMap(({ index, reason }) => dateWords(index, reason, dates))
  }
}

function dateWords(index: number, reason: DateRefusal, dates: PickedDate[]): Problem[] {
  const refused = dates[index]
  if (!refused) return []
  const others = dates.filter((_, at) => at !== index)
  const which = `${date(refused.firstDay)}: `
  const without = { href: offerAddress(others), label: `Hapus ${date(refused.firstDay)}` }
  if (reason.kind === 'together')
    return [
      {
        field: 'dates',
        message: `${which}bertabrakan dengan tanggal lain dalam tawaran ini, atau keadaannya baru saja berubah. Pilih hari atau unit lain, atau kirim sekali lagi.`,
        instead: [without],
      },
    ]
  return scheduleWords(reason, valuesOf(refused)).map((problem) => ({
    field: problem.field === 'outsideWindow' ? 'outsideWindow' : 'dates',
    message: which + problem.message,
    instead: [...(problem.instead ?? []).map(({ href, label }) => exchanged(href, label, others)), without],
  }))
}

/** A way that would work, chosen in place of the date that was refused. */
function exchanged(href: string, label: string, others: PickedDate[]) {
  const picked = pickedIn(Object.fromEntries(multiple(new URLSearchParams(href))))
  const instead = dateOf(picked)
  return { href: instead ? offerAddress([...others, instead]) : offerAddress(others, picked), label }
}

const multiple = (parameters: URLSearchParams) =>
  [...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)] as const)
