import { addDays, type Day, instantAt, weekdayOf } from '#lib/time/days.ts'
import type { Slot } from './demo-plan.ts'
import { WISHES, type Wish } from './demo-wishes.ts'

/** One deed of a story: which command, when, and with what. */
export type Deed =
  | { do: 'submit' | 'verify' | 'withdraw' }
  | { do: 'return' | 'decline'; remark: string }
  | { do: 'schedule' | 'move'; slot: Slot }
  | { do: 'offer'; slots: Slot[]; answerBy: Day }
  | { do: 'confirm' | 'start' | 'complete' | 'cancel' | 'interrupt' }

/** What happened to one request, in order. */
export interface Story {
  key: string
  host: string
  program: string
  source?: Wish['source']
  note: string
  draftedAt: Date
  windowStart: Day
  windowEnd: Day
  deeds: (Deed & { at: Date })[]
}

/** A request is sent this long before its visit, or this long before today where the visit is yet to come. */
const LEAD_DAYS = 45
const SETTLED_DAYS = 26
/** An offer waits since so long, and for so long from today. */
const OFFERED_DAYS = 5
const ANSWER_DAYS = 10

/** Stories of requests that became visits; the legs of one request belong together. */
export function visitStories(slots: Slot[], today: Day): Story[] {
  const byRequest = new Map<string, Slot[]>()
  for (const slot of slots) {
    const key = slot.leg.request ?? `${slot.unitId} ${slot.firstDay}`
    byRequest.set(key, [...(byRequest.get(key) ?? []), slot])
  }
  return [...byRequest].map(([key, legs], index) => visitStory(key, legs, index, today))
}

function visitStory(key: string, legs: Slot[], index: number, today: Day): Story {
  const offered = (slot: Slot) => (slot.leg.ending === 'offered' ? 0 : 1)
  const ordered = legs.toSorted((a, b) => offered(a) - offered(b) || (a.firstDay < b.firstDay ? -1 : 1))
  const firstDay = ordered.map((slot) => slot.firstDay).toSorted()[0] as Day
  const lastDay = ordered
    .map((slot) => slot.lastDay)
    .toSorted()
    .at(-1) as Day
  const sent = [
    addDays(firstDay, -LEAD_DAYS),
    addDays(today, -SETTLED_DAYS - ((index * 3) % 11)),
  ].toSorted()[0] as Day
  const { leg } = ordered[0] as Slot
  const desk = openDesk(sent, index)
  return {
    key: `visit ${key}`,
    host: leg.host,
    program: leg.program as string,
    ...(index % 3 === 0 && { source: { source: 'musrenbang', rank: index / 3 + 4 } }),
    note: '',
    draftedAt: desk(0),
    windowStart: [addDays(firstDay, -10), addDays(sent, 1)].toSorted().at(-1) as Day,
    windowEnd: addDays(lastDay, 20),
    deeds: [
      { do: 'submit', at: desk(0) },
      { do: 'verify', at: desk(3) },
      ...(leg.ending === 'proposed'
        ? offerDeeds(ordered, today, desk)
        : ordered.flatMap((slot, place) => visitDeeds(slot, ordered[place - 1], desk))),
    ],
  }
}

function offerDeeds(slots: Slot[], today: Day, desk: Desk): Story['deeds'] {
  desk.moveTo(addDays(today, -OFFERED_DAYS))
  return [{ do: 'offer', slots, answerBy: addDays(today, ANSWER_DAYS), at: desk(1) }]
}

function visitDeeds(slot: Slot, before: Slot | undefined, desk: Desk): Story['deeds'] {
  const { sessions } = slot
  const { ending } = slot.leg
  const placed: Deed = before?.leg.ending === 'offered' ? { do: 'move', slot } : { do: 'schedule', slot }
  const deeds: Story['deeds'] = [{ ...placed, at: desk(3) }]
  if (ending === 'offered' || ending === 'tentative') return deeds
  if (ending === 'cancelled') return [...deeds, { do: 'cancel', at: desk(2) }]
  deeds.push({ do: 'confirm', at: desk(2) })
  if (ending === 'confirmed') return deeds
  deeds.push({ do: 'start', at: sessions[0]?.startsAt as Date })
  if (ending === 'completed') deeds.push({ do: 'complete', at: sessions.at(-1)?.endsAt as Date })
  if (ending === 'interrupted') {
    const { day, startsAt } = sessions[3] as (typeof sessions)[number]
    deeds.push({ do: 'interrupt', at: new Date(startsAt.getTime() + 2 * 3_600_000) })
    desk.moveTo(day)
  }
  return deeds
}

/** Stories of requests without a visit. */
export function wishStories(today: Day): Story[] {
  return WISHES.map((wish, index) => {
    const sent = addDays(today, -wish.ago)
    const desk = openDesk(sent, index)
    const { host, program, source, note = '' } = wish
    return {
      key: `wish ${index}`,
      ...{ host, program, note },
      ...(source && { source }),
      draftedAt: desk(0),
      windowStart: addDays(today, wish.from),
      windowEnd: addDays(today, wish.to),
      deeds: wishDeeds(wish, desk),
    }
  })
}

function wishDeeds({ fate, remark = '' }: Wish, desk: Desk): Story['deeds'] {
  if (fate === 'draft') return []
  const sent: Story['deeds'] = [{ do: 'submit', at: desk(0) }]
  if (fate === 'queued') sent.push({ do: 'verify', at: desk(3) })
  if (fate === 'needs_revision') sent.push({ do: 'return', remark, at: desk(3) })
  if (fate === 'declined') sent.push({ do: 'decline', remark, at: desk(4) })
  if (fate === 'withdrawn') sent.push({ do: 'withdraw', at: desk(5) })
  return sent
}

interface Desk {
  /** An instant in office hours, so many days after the last one, and on a weekday if any days pass. */
  (days: number): Date
  moveTo(day: Day): void
}

function openDesk(from: Day, index: number): Desk {
  let day = from
  const minute = 8 * 60 + 20 + ((index * 53) % 380)
  const desk = (days: number) => {
    if (days > 0) day = addDays(day, days)
    while (days > 0 && weekdayOf(day) > 5) day = addDays(day, 1)
    return instantAt(day, minute)
  }
  return Object.assign(desk, {
    moveTo(to: Day) {
      day = to
    },
  })
}
