import { openCountersignWords } from '#components/countersignatures/words.ts'
import type { OpenCountersign } from '#lib/countersignatures/countersignature.ts'
import type { Problem } from '#lib/forms/form.ts'
import type { Check, CheckRefusal, OpenChecks } from '#lib/requests/checklist.ts'
import type { ChangeRefusal } from '#lib/requests/request.ts'
import { moment } from '#lib/time/words.ts'
import { changeWords } from './words.ts'

export const CHECK: Record<Check, string> = {
  letter: 'Surat lengkap dan ditandatangani',
  requester: 'Pemohon benar dan dapat dihubungi',
  countersign: 'Desa atau kelurahan mengetahui',
  site: 'Lokasi cocok dan siap',
  participants: 'Jumlah peserta atau daftarnya cocok',
  program: 'Program sesuai',
}

const listed = new Intl.ListFormat('id', { type: 'conjunction' })

/** "Surat lengkap dan ditandatangani" and "Program sesuai", quoted in one line. */
export function checksWords(items: Check[]): string {
  return listed.format(items.map((item) => `“${CHECK[item]}”`))
}

/** Why a checklist was not saved, and what to do. */
export function checklistWords(refusal: ChangeRefusal | CheckRefusal): Problem[] {
  if (refusal.kind !== 'checkedMeanwhile') return changeWords(refusal)
  const { item, ticked, by, at } = refusal
  return [
    {
      field: `tick_${item}`,
      message: `“${CHECK[item]}” ${ticked ? 'dicentang' : 'dibuka atau dicatat'} oleh ${by}, ${moment(at)}, setelah Anda membuka halaman ini. Muat ulang untuk melihatnya, lalu ubah lagi bila perlu.`,
      instead: [{ href: '?', label: 'Muat ulang halaman' }],
    },
  ]
}

/** Why a request was not taken into the queue. */
export function verifyWords(refusal: ChangeRefusal | OpenChecks | OpenCountersign): Problem[] {
  if (refusal.kind === 'openCountersign') return [openCountersignWords(refusal)]
  if (refusal.kind !== 'openChecks') return changeWords(refusal)
  return [
    {
      field: 'despite',
      message: `Belum dicentang: ${checksWords(refusal.items)}. Periksa dahulu, atau tulis mengapa permohonan ini boleh masuk antrean.`,
    },
  ]
}
