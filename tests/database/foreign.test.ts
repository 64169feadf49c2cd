import { beforeAll, describe, expect, test } from 'vitest'
import { type OrganizationViewer, PUBLIC } from '#lib/accounts/viewer.ts'
import { findBooking, findBookings } from '#lib/bookings/queries.ts'
import { findOpenStarts } from '#lib/bookings/start-queries.ts'
import { findRequestChoices } from '#lib/requests/form-queries.ts'
import { findRequest, findRequests } from '#lib/requests/queries.ts'
import { inDays, TODAY } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createOrganization } from '#tests/support/places.ts'
import { createMember, createStaffViewer } from '#tests/support/viewers.ts'
import { scheduledVisit, type TestVisit } from '#tests/support/visits.ts'

let member: OrganizationViewer
let organizationId: number
let foreign: TestVisit

beforeAll(async () => {
  organizationId = (await createOrganization()).id
  member = await createMember(organizationId)
  foreign = await scheduledVisit(await createFleet(), { firstDay: '2026-08-10' })
})

describe('what belongs to others does not exist for', () => {
  test('a member', async () => {
    expect(await findRequest(member, foreign.requestId)).toBeNull()
    expect((await findRequests(member, null)).rows.map(({ id }) => id)).not.toContain(foreign.requestId)
    expect(await findBooking(member, foreign.bookingId)).toBeNull()
    expect((await findBookings(member, { from: TODAY })).rows).toEqual([])
    expect(await findOpenStarts(member, foreign.requestId, { from: TODAY, to: inDays(30) })).toBeNull()
    const choices = await findRequestChoices(member)
    expect(choices?.organizations.map(({ id }) => id)).toEqual([organizationId])
    expect(choices?.sites.map(({ id }) => id)).not.toContain(foreign.siteId)
  })

  test('the public', async () => {
    expect(await findRequest(PUBLIC, foreign.requestId)).toBeNull()
    expect((await findRequests(PUBLIC, null)).rows).toEqual([])
    expect(await findBooking(PUBLIC, foreign.bookingId)).toBeNull()
    expect(await findRequestChoices(PUBLIC)).toBeNull()
  })

  test('staff finds it, but nothing under a number that is not there', async () => {
    const staff = await createStaffViewer('viewer')
    expect(await findRequest(staff, foreign.requestId)).toMatchObject({ id: foreign.requestId })
    expect(await findBooking(staff, foreign.bookingId)).toMatchObject({ id: foreign.bookingId })
    expect(await findRequest(staff, 2 ** 31 - 1)).toBeNull()
    expect(await findBooking(staff, 2 ** 31 - 1)).toBeNull()
  })
})
