import { staleWords } from '#components/fleet/words.ts'
import type { BadgeTone } from '#components/ui/badge.tsx'
import type { Problem } from '#lib/forms/form.ts'
import type { Channel, MessageStatus, MessageWay } from '#lib/messages/message.ts'
import type { MessageView } from '#lib/messages/schema.ts'
import type { TemplateRefusal, TextFault } from '#lib/messages/text-rule.ts'

export const CHANNEL: Record<Channel, string> = { mail: 'Surel', whatsapp: 'WhatsApp' }

export const VIEW: Record<MessageView, string> = {
  whatsapp: 'WhatsApp untuk dikirim',
  menunggu: 'Surel menunggu',
  gagal: 'Gagal',
  terkirim: 'Terkirim',
  batal: 'Tidak jadi',
}

interface Standing {
  status: MessageStatus
  channel: Channel
  way: MessageWay | null
  lastError: string | null
}

/** Where a message stands, in a word or two. */
export function standingOf({ status, channel, way, lastError }: Standing): {
  words: string
  tone: BadgeTone
} {
  if (status === 'failed') return { words: 'Gagal', tone: 'danger' }
  if (status === 'cancelled') return { words: 'Tidak jadi', tone: 'plain' }
  if (status === 'sent')
    return way === 'kept'
      ? { words: 'Disimpan di sini', tone: 'teal' }
      : { words: 'Terkirim', tone: 'success' }
  if (channel === 'whatsapp' && lastError === null) return { words: 'Siap dikirim', tone: 'waiting' }
  return { words: lastError === null ? 'Menunggu' : 'Akan dicoba lagi', tone: 'waiting' }
}

export const WAY: Record<MessageWay, string> = {
  smtp: 'lewat server surel',
  gateway: 'lewat gerbang WhatsApp',
  hand: 'oleh petugas, lewat WhatsApp',
  kept: 'tidak dikirim keluar; hanya dapat dibaca di sini',
}

const IS: Record<MessageStatus, string> = {
  owed: 'masih menunggu dikirim',
  sent: 'sudah terkirim',
  failed: 'gagal dikirim',
  cancelled: 'tidak jadi dikirim',
}

/** Why nothing was done with a message. */
export function messageWords(
  refusal: { kind: 'unknown' } | { kind: 'wrongStatus'; status: MessageStatus },
): Problem {
  if (refusal.kind === 'unknown') return { message: 'Pesan ini tidak ada. Buka lagi dari daftarnya.' }
  return {
    message: `Pesan ini ${IS[refusal.status]}; tidak ada yang berubah.`,
    instead: [{ href: '?', label: 'Muat ulang halaman' }],
  }
}

const FAULT = {
  looseBrace: 'Ada kurung kurawal yang tidak berpasangan. Tulis pengisi seperti {nama}.',
  noSubject: 'Tulis halnya.',
  noLink: 'Isi harus memuat {tautan}, agar penerima dapat membuka halamannya.',
}

/** What is wrong with a text that staff wrote. */
export function faultWords(fault: TextFault): string {
  return fault.kind === 'unknownPlaceholder'
    ? `Pengisi {${fault.name}} tidak dikenal. Mungkin maksud Anda {${fault.nearest}}?`
    : FAULT[fault.kind]
}

/** Why a text stays as it is. */
export function templateWords(refusal: TemplateRefusal): Problem[] {
  switch (refusal.kind) {
    case 'unknown':
      return [{ message: 'Teks ini tidak ada. Buka lagi dari daftarnya.' }]
    case 'changedMeanwhile':
      return [staleWords(refusal, 'Teks ini')]
    case 'faults':
      return refusal.faults.map((fault) => ({ field: fault.field, message: faultWords(fault) }))
  }
}
