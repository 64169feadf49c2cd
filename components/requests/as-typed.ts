import { spanFields } from '#lib/drafts/spans-schema.ts'
import type { Values } from '#lib/forms/form.ts'
import type { SelfCheck } from '#lib/sites/self-check.ts'
import type { Day } from '#lib/time/days.ts'

export interface Asked {
  programId: number
  siteId: number
  windowStart: Day
  windowEnd: Day
  participants: number
  audience: 'open' | 'closed'
  source: 'direct' | 'musrenbang' | 'csr'
  musrenbangYear: number | null
  musrenbangRank: number | null
  csrGifts: ('unit' | 'money' | 'consumables' | 'place')[]
  csrNote: string
  unsuitable: { firstDay: Day; lastDay: Day; reason: string }[]
  selfCheck: SelfCheck
  contactName: string
  contactPhone: string
  contactEmail: string | null
  note: string
}

/** A request as the form that revises it would hold it. */
export function asTyped({ programId, siteId, participants, selfCheck, ...request }: Asked): Values {
  const { windowStart, windowEnd, audience, contactName, contactPhone, note } = request
  const { source, musrenbangYear, musrenbangRank, csrGifts, csrNote } = request
  return {
    programId: String(programId),
    site: String(siteId),
    participants: String(participants),
    ...{ windowStart, windowEnd, audience, contactName, contactPhone, note },
    contactEmail: request.contactEmail ?? '',
    ...{ source, csrGifts, csrNote },
    musrenbangYear: String(musrenbangYear ?? ''),
    musrenbangRank: String(musrenbangRank ?? ''),
    ...Object.fromEntries(request.unsuitable.flatMap(spanAsTyped)),
    ...Object.fromEntries(Object.entries(selfCheck).map(([name, fact]) => [name, answerOf(name, fact)])),
  }
}

function spanAsTyped({ firstDay, lastDay, reason }: Asked['unsuitable'][number], index: number) {
  const names = spanFields(index)
  return [
    [names.first, firstDay],
    [names.last, lastDay],
    [names.reason, reason],
  ]
}

const ANSWERS = new Map<unknown, string>([
  [true, 'ya'],
  [false, 'tidak'],
  [null, 'belum'],
])

const answerOf = (name: string, fact: unknown): string =>
  name === 'powerVa' ? String(fact ?? '') : (ANSWERS.get(fact) ?? String(fact))
