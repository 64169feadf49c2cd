import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { changeFacts, lockFacts, setUpBy } from '#lib/fleet/change-steps.ts'
import type { Result } from '#lib/result.ts'
import { findSetting } from '#lib/settings/queries.ts'
import { LETTERHEAD_SUBJECT } from '#lib/settings/setting.ts'
import type { LetterheadRefusal } from './letterhead.ts'
import type { LetterheadInput } from './schema.ts'

/** Sets what stands on letters to come, and how they are numbered; letters that were issued stay as they are. */
export async function changeLetterhead(
  viewer: Viewer,
  input: LetterheadInput,
  now: Date,
): Promise<Result<null, LetterheadRefusal>> {
  const staff = setUpBy(viewer, 'change the letterhead')
  const { seen, ...value } = input
  return database().$transaction(async (tx): Promise<Result<null, LetterheadRefusal>> => {
    await lockFacts(tx)
    return changeFacts<LetterheadRefusal>(tx, staff, now, {
      ...LETTERHEAD_SUBJECT,
      subject: LETTERHEAD_SUBJECT,
      seen,
      before: { ...(await findSetting(tx, 'letterhead')) },
      after: value,
      check: async (changes) => {
        if (!changes.numberUsed && !changes.numberYear) return null
        const { numberYear: year } = value
        const counted = await tx.letterNumber.findUnique({ where: { year } })
        return counted && { kind: 'numbered', year, last: counted.last }
      },
      write: () =>
        tx.setting.upsert({
          where: { name: 'letterhead' },
          create: { name: 'letterhead', value },
          update: { value },
          select: { name: true },
        }),
    })
  })
}
