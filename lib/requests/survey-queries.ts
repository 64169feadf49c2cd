import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { fromDateColumn } from '#lib/time/days.ts'
import { mayDecide, seenBy } from './permissions.ts'
import { SURVEYED, surveySeen } from './survey.ts'

/** The survey of a request that is planned, and those that were done; null where a person may not see the request. */
export async function findSurveys(viewer: Viewer, requestId: number) {
  const request = await database().visitRequest.findFirst({
    where: { id: requestId, ...seenBy(viewer) },
    select: {
      status: true,
      surveys: {
        where: { state: { not: 'cancelled' } },
        select: { id: true, day: true, note: true, result: true, state: true },
        orderBy: { id: 'asc' },
      },
    },
  })
  if (!request) return null
  const staff = viewer.kind === 'staff'
  const surveys = request.surveys.map(({ day, note, result, ...survey }) => ({
    ...survey,
    day: fromDateColumn(day),
    // What the office writes to itself is for the office.
    note: staff ? note : '',
    result: staff ? result : null,
  }))
  const planned = surveys.find(({ state }) => state === 'planned') ?? null
  return {
    planned,
    done: surveys.filter(({ state }) => state === 'done'),
    seen: staff ? surveySeen(planned) : '',
    maySurvey: mayDecide(viewer) && SURVEYED.includes(request.status),
  }
}

export type Surveys = NonNullable<Awaited<ReturnType<typeof findSurveys>>>
