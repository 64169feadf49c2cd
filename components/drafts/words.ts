import { attachWords } from '#components/attachments/words.ts'
import { submitWords } from '#components/requests/words.ts'
import { STEPS } from '#lib/drafts/draft.ts'
import type { DraftRefusal, LetterRefusal, SendRefusal, StartRefusal } from '#lib/drafts/refusal.ts'
import type { StepSlug } from '#lib/drafts/schema.ts'
import type { Problem } from '#lib/forms/form.ts'
import { FROM_CHECK, FROM_FIELD } from './fields.ts'

export const draftPath = (token: string) => `/ajukan/${token}`

/** Address of a step, as the check opens it: once saved, it leads back there. */
export const stepPath = (token: string, step: StepSlug, fromCheck = false) =>
  `${draftPath(token)}/${step}${fromCheck ? `?${FROM_FIELD}=${FROM_CHECK}` : ''}`

export function startWords({ seconds }: StartRefusal): Problem {
  return {
    message: `Terlalu banyak permohonan dimulai dari jaringan ini. Coba lagi dalam ${Math.ceil(seconds / 60)} menit.`,
  }
}

const CLOSED: Record<DraftRefusal['kind'], string> = {
  gone: 'Draf ini tidak ada lagi. Mulai permohonan baru dari halaman Ajukan kunjungan.',
  expired: 'Draf ini sudah lama tidak diubah. Buka lagi tautannya untuk melanjutkan isian yang lama.',
  sent: 'Draf ini sudah terkirim, jadi tidak dapat diubah lagi.',
}

export function draftWords({ kind }: DraftRefusal, token: string): Problem {
  const instead = [{ href: draftPath(token), label: 'Buka draf ini' }]
  return { message: CLOSED[kind], ...(kind !== 'gone' && { instead }) }
}

export function saveWords(refusal: LetterRefusal, token: string): Problem[] {
  if (refusal.kind === 'file') return [{ ...attachWords(refusal.why), field: 'letterFile' }]
  return refusal.kind === 'unfit' ? refusal.problems : [draftWords(refusal, token)]
}

/** Which step a refusal is about, by the field that it names. */
const stepOf = (field: string | undefined) =>
  (Object.keys(STEPS) as StepSlug[]).find((slug) => field !== undefined && STEPS[slug].fields.includes(field))

/** Why a draft was not sent, each with the way to the step that it is about. */
export function sendWords(refusal: SendRefusal, token: string): Problem[] {
  if (refusal.kind === 'gone' || refusal.kind === 'expired' || refusal.kind === 'sent')
    return [draftWords(refusal, token)]
  if (refusal.kind === 'open')
    return refusal.steps.map((step) => ({
      message: `${STEPS[step].subject}: belum diisi atau perlu diperbaiki.`,
      instead: [{ href: stepPath(token, step, true), label: `Isi ${STEPS[step].subject.toLowerCase()}` }],
    }))
  return submitWords(refusal).map(({ field, message }) => {
    const step = stepOf(field)
    return {
      message,
      ...(step && {
        instead: [{ href: stepPath(token, step, true), label: `Ubah ${STEPS[step].subject.toLowerCase()}` }],
      }),
    }
  })
}
