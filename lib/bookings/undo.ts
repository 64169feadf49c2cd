import { z } from 'zod'
import { isDay } from '#lib/time/days.ts'

/** What the history keeps of where a visit stood before a move. */
const moveDetails = z.object({
  before: z.object({
    firstDay: z.string().refine(isDay),
    trainingDays: z.int().min(1),
    resourceIds: z.array(z.int()),
    statusReason: z.string().nullable(),
  }),
})

interface Entry {
  action: string
  accountId: string | null
  details: unknown
}

/** Where the last entry of a visit's history would be undone to by a person; null when there is nothing of theirs to undo. */
export function undoable(last: Entry | undefined, accountId: string) {
  if (last?.action !== 'move' || last.accountId !== accountId) return null
  return moveDetails.safeParse(last.details).data?.before ?? null
}
