import { requestStatusWords } from '#components/requests/request-status.tsx'
import type {
  CountersignRefusal,
  CountersignStatus,
  OpenCountersign,
} from '#lib/countersignatures/countersignature.ts'
import type { Problem } from '#lib/forms/form.ts'
import { moment } from '#lib/time/words.ts'

export const COUNTERSIGN_STATUS: Record<CountersignStatus, string> = {
  asked: 'Menunggu tanda tangan desa',
  signed: 'Ditandatangani desa',
  refused: 'Desa tidak menandatangani',
  waived: 'Tanpa tanda tangan desa di sini',
}

/** Why a countersignature was not given, refused or waived. */
export function countersignWords(refusal: CountersignRefusal): Problem {
  switch (refusal.kind) {
    case 'unknown':
      return { message: 'Permohonan ini tidak menunggu tanda tangan Anda, atau bukan milik Anda.' }
    case 'decided':
      return {
        message: `Status permohonan ini sudah “${requestStatusWords(refusal.status)}”, jadi tanda tangan tidak diubah lagi.`,
      }
    case 'answered':
      return {
        message: `Sudah dijawab oleh ${refusal.by}, ${moment(refusal.at)}: ${COUNTERSIGN_STATUS[refusal.status].toLowerCase()}. Muat ulang halaman ini.`,
      }
  }
}

/** Why a request that its desa has not signed does not pass into the queue. */
export function openCountersignWords({ refused, area }: OpenCountersign): Problem {
  const standing = refused ? `${area} tidak menandatangani permohonan ini.` : `${area} belum menandatangani.`
  return {
    message: `${standing} Kembalikan permohonan, tunggu tanda tangannya, atau catat di bagian “Tanda tangan desa” mengapa tidak diperlukan.`,
  }
}
