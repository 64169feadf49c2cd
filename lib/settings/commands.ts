import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { changeFacts, lockFacts, setUpBy } from '#lib/fleet/change-steps.ts'
import type { ChangedMeanwhile } from '#lib/fleet/fleet.ts'
import type { Result } from '#lib/result.ts'
import { findSetting } from './queries.ts'
import type { TravelInput } from './schema.ts'
import { TRAVEL_SUBJECT } from './setting.ts'

/** Changes how the office counts ways. Claims that are there keep theirs until they or a neighbour are moved. */
export async function changeTravelSetting(
  viewer: Viewer,
  input: TravelInput,
  now: Date,
): Promise<Result<null, ChangedMeanwhile>> {
  const staff = setUpBy(viewer, 'change the travel setting')
  const { seen, ...value } = input
  return database().$transaction(async (tx): Promise<Result<null, ChangedMeanwhile>> => {
    await lockFacts(tx)
    return changeFacts(tx, staff, now, {
      ...TRAVEL_SUBJECT,
      subject: TRAVEL_SUBJECT,
      seen,
      before: { ...(await findSetting(tx, 'travel')) },
      after: value,
      write: () =>
        tx.setting.upsert({
          where: { name: 'travel' },
          create: { name: 'travel', value },
          update: { value },
          select: { name: true },
        }),
    })
  })
}
