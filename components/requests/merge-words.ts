import type { Problem } from '#lib/forms/form.ts'
import type { MergeRefusal } from '#lib/requests/double.ts'
import type { ChangeRefusal } from '#lib/requests/request.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { requestStatusWords } from './request-status.tsx'
import { changeWords } from './words.ts'

/** Why requests were not merged, and what would work instead. */
export function mergeWords(refusal: ChangeRefusal | MergeRefusal): Problem[] {
  switch (refusal.kind) {
    case 'notDoubles':
      return [
        {
          field: 'intoId',
          message:
            'Keduanya tidak ganda: lokasi, program, atau rentang tanggalnya berbeda. Putuskan masing-masing.',
        },
      ]
    case 'targetDecided':
      return [
        {
          field: 'intoId',
          message: refusal.status
            ? `Permohonan ${ticketOf(refusal.intoId)} sudah “${requestStatusWords(refusal.status)}”, jadi tidak dapat meneruskan permohonan lain. Pilih yang lain, atau putuskan permohonan ini sendiri.`
            : `Permohonan ${ticketOf(refusal.intoId)} tidak ada. Pilih dari daftar.`,
        },
      ]
    default:
      return changeWords(refusal)
  }
}
