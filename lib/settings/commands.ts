import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { changeFacts, lockFacts, setUpBy } from '#lib/fleet/change-steps.ts'
import type { ChangedMeanwhile } from '#lib/fleet/fleet.ts'
import type { Facts } from '#lib/history/change.ts'
import type { Result } from '#lib/result.ts'
import { findSetting } from './queries.ts'
import type { DueInput, GoNoGoInput, OfferDaysInput, TravelInput } from './schema.ts'
import { DUE_SUBJECT, GO_NO_GO_SUBJECT, OFFER_SUBJECT, TRAVEL_SUBJECT } from './setting.ts'

type Changed = Result<null, ChangedMeanwhile>

/** Changes how the office counts ways. Claims that are there keep theirs until they or a neighbour are moved. */
export async function changeTravelSetting(viewer: Viewer, input: TravelInput, now: Date): Promise<Changed> {
  const { seen, ...value } = input
  return changeSetting(viewer, { name: 'travel', subject: TRAVEL_SUBJECT, seen, value }, now)
}

/** Changes by when requests are due; those that wait already are judged by it from now on. */
export async function changeDueTimes(viewer: Viewer, input: DueInput, now: Date): Promise<Changed> {
  const { seen, ...value } = input
  return changeSetting(viewer, { name: 'dueTimes', subject: DUE_SUBJECT, seen, value }, now)
}

/** Changes how many working days who asked usually has to answer an offer; open offers keep their deadline. */
export async function changeOfferDays(
  viewer: Viewer,
  { seen, offerDays }: OfferDaysInput,
  now: Date,
): Promise<Changed> {
  return changeSetting(viewer, { name: 'offerDays', subject: OFFER_SUBJECT, seen, value: offerDays }, now)
}

/** Changes how many days before a visit it is to be decided on where too few people come. */
export async function changeGoNoGoDays(
  viewer: Viewer,
  { seen, goNoGoDays }: GoNoGoInput,
  now: Date,
): Promise<Changed> {
  const change = { name: 'goNoGoDays', subject: GO_NO_GO_SUBJECT, seen, value: goNoGoDays } as const
  return changeSetting(viewer, change, now)
}

interface Change {
  name: 'travel' | 'dueTimes' | 'offerDays' | 'goNoGoDays'
  subject: { action: string }
  seen: string
  value: number | Record<string, number>
}

async function changeSetting(
  viewer: Viewer,
  { name, subject, seen, value }: Change,
  now: Date,
): Promise<Changed> {
  const staff = setUpBy(viewer, `change the setting ${name}`)
  // A setting that is one number is told in the history under its own name.
  const factsOf = (what: object | number): Facts =>
    typeof what === 'number' ? { [name]: what } : { ...(what as Facts) }
  return database().$transaction(async (tx): Promise<Changed> => {
    await lockFacts(tx)
    return changeFacts(tx, staff, now, {
      ...subject,
      subject,
      seen,
      before: factsOf(await findSetting(tx, name)),
      after: factsOf(value),
      write: () =>
        tx.setting.upsert({
          where: { name },
          create: { name, value },
          update: { value },
          select: { name: true },
        }),
    })
  })
}
