import type { Problem } from '#lib/forms/form.ts'
import type { ChangeRefusal } from '#lib/requests/request.ts'
import type { SurveyRefusal } from '#lib/requests/survey.ts'
import { longDate, moment } from '#lib/time/words.ts'
import { changeWords } from './words.ts'

const RELOAD = [{ href: '?', label: 'Muat ulang halaman' }]

/** Why a survey was not planned, called off or written down, and what to do. */
export function surveyWords(refusal: ChangeRefusal | SurveyRefusal): Problem[] {
  switch (refusal.kind) {
    case 'restDay':
      return [
        {
          field: 'day',
          message: `${longDate(refusal.day)} bukan hari kerja. Hari kerja berikutnya ${longDate(refusal.next)}.`,
        },
      ]
    case 'surveyMeanwhile': {
      const who = refusal.by && refusal.at ? ` oleh ${refusal.by}, ${moment(refusal.at)}` : ''
      const day = refusal.day ? ` Sekarang: ${longDate(refusal.day)}.` : ' Sekarang tidak ada survei.'
      return [
        { message: `Survei ini sudah diubah${who}.${day} Muat ulang, lalu ubah lagi.`, instead: RELOAD },
      ]
    }
    case 'noSurvey':
      return [{ message: 'Tidak ada survei yang dijadwalkan. Muat ulang halaman.', instead: RELOAD }]
    case 'notYet':
      return [
        {
          message: `Survei baru ${longDate(refusal.day)}. Catat hasilnya pada hari itu, atau ubah dahulu harinya.`,
        },
      ]
    default:
      return changeWords(refusal)
  }
}
