import type { Day } from '#lib/time/days.ts'
import { date } from '#lib/time/words.ts'
import type { LetterKind, LetterPrint } from './letter.ts'
import type { Letterhead } from './letterhead.ts'
import { type SessionHours, visitDays } from './visit-days.ts'

/** What a letter tells of. */
export interface LetterFacts {
  requestId: number
  kind: LetterKind
  organization: string
  submittedOn: Day | null
  program: string
  /** Name, address and area of the place. */
  place: string
  participants: number
  sessions: SessionHours[]
  remark: string
  demo: boolean
}

/** What whoever issues a letter writes into it. */
export interface LetterWording {
  nature: string
  attachments: string
  recipient: string[]
  copies: string[]
}

const SUBJECT: Record<LetterKind, string> = {
  accepted: 'Jadwal kunjungan Mobile Training Unit (MTU)',
  returned: 'Pengembalian permohonan kunjungan Mobile Training Unit (MTU)',
  declined: 'Jawaban atas permohonan kunjungan Mobile Training Unit (MTU)',
}

const VERDICT: Record<LetterKind, string> = {
  accepted:
    'dengan ini kami sampaikan bahwa permohonan Saudara dapat kami penuhi dengan ketentuan sebagai berikut:',
  returned: 'dengan ini permohonan Saudara kami kembalikan untuk dilengkapi atau diperbaiki.',
  declined: 'dengan menyesal kami sampaikan bahwa permohonan Saudara belum dapat kami penuhi.',
}

const THANKS = 'Demikian kami sampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.'

const CLOSING: Record<LetterKind, string[]> = {
  accepted: [
    'Kami mohon Saudara menyiapkan tempat, sambungan listrik, dan peserta sesuai dengan ketentuan program sebelum hari pertama. Bila ada perubahan, mohon segera memberi tahu kami.',
    THANKS,
  ],
  returned: [
    'Setelah diperbaiki, permohonan dapat dikirim lagi melalui halaman permohonan Saudara atau ke kantor kami.',
    THANKS,
  ],
  declined: ['Saudara dapat mengajukan permohonan baru di kemudian hari.', THANKS],
}

const REMARKS: Partial<Record<LetterKind, string>> = {
  returned: 'Yang perlu dilengkapi atau diperbaiki:',
  declined: 'Alasannya sebagai berikut:',
}

/** Every word of a letter, worked out once when it is issued. */
export function composeLetter(
  facts: LetterFacts,
  head: Letterhead,
  wording: LetterWording,
  numbered: { code: string; day: Day },
): LetterPrint {
  const { kind, submittedOn, program, sessions, remark } = facts
  const since = submittedOn ? ` tanggal ${date(submittedOn)}` : ''
  const remarksTitle = REMARKS[kind]
  return {
    officeLines: head.officeLines,
    address: head.address,
    contact: head.contact,
    city: head.city,
    ...numbered,
    ...wording,
    attachments: wording.attachments || '-',
    subject: SUBJECT[kind],
    opening: `Menindaklanjuti permohonan Saudara Nomor ${facts.requestId}${since} mengenai kunjungan Mobile Training Unit (MTU) untuk pelatihan ${program}, ${VERDICT[kind]}`,
    facts: [
      ['Pemohon', facts.organization],
      ['Program', program],
      ['Tempat', facts.place],
      ['Jumlah peserta', `${facts.participants} orang`],
    ],
    days:
      kind === 'accepted' ? { heads: ['No.', 'Hari dan tanggal', 'Waktu'], rows: visitDays(sessions) } : null,
    remarks: remarksTitle && remark ? { title: remarksTitle, text: remark } : null,
    closing: CLOSING[kind],
    signatory: {
      title: head.signatoryTitle,
      name: head.signatoryName,
      rank: head.signatoryRank,
      nip: head.signatoryNip,
    },
    demo: facts.demo,
  }
}

/** To whom a letter goes: the office that leads an organization of its kind. */
export function leaderOf(kind: string, name: string): string {
  const bare = name.replace(/^Pemerintah\s+/i, '')
  if (kind === 'company') return `Pimpinan ${name}`
  if (kind === 'desa') return /^kelurahan\s/i.test(bare) ? `Lurah ${bare.slice(10).trim()}` : `Kepala ${bare}`
  if (kind === 'kecamatan') return `Camat ${bare.replace(/^kecamatan\s+/i, '')}`
  return `Ketua ${name}`
}
