import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { changeFacts, lockFacts, setUpBy } from '#lib/fleet/change-steps.ts'
import type { ChangedMeanwhile } from '#lib/fleet/fleet.ts'
import type { Result } from '#lib/result.ts'
import { findSetting } from './queries.ts'
import type { DueInput, TravelInput } from './schema.ts'
import { DUE_SUBJECT, TRAVEL_SUBJECT } from './setting.ts'

type Changed = Result<null, ChangedMeanwhile>

/** Changes how the office counts ways. Claims that are there keep theirs until they or a neighbour are moved. */
export async function changeTravelSetting(viewer: Viewer, input: TravelInput, now: Date): Promise<Changed> {
  return changeSetting(viewer, 'travel', TRAVEL_SUBJECT, input, now)
}

/** Changes by when requests are due; those that wait already are judged by it from now on. */
export async function changeDueTimes(viewer: Viewer, input: DueInput, now: Date): Promise<Changed> {
  return changeSetting(viewer, 'dueTimes', DUE_SUBJECT, input, now)
}

async function changeSetting(
  viewer: Viewer,
  name: 'travel' | 'dueTimes',
  subject: { action: string },
  { seen, ...value }: { seen: string } & Record<string, number | string>,
  now: Date,
): Promise<Changed> {
  const staff = setUpBy(viewer, `change the setting ${name}`)
  return database().$transaction(async (tx): Promise<Changed> => {
    await lockFacts(tx)
    return changeFacts(tx, staff, now, {
      ...subject,
      subject,
      seen,
      before: { ...(await findSetting(tx, name)) },
      after: value,
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
