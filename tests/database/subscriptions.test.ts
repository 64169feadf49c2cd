import { afterAll, beforeEach, expect, test } from 'vitest'
import { hashOfToken, tokenOf } from '#lib/accounts/secret-steps.ts'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { bodyWithLink } from '#lib/messages/link-steps.ts'
import { tellRequesters } from '#lib/messages/notice-commands.ts'
import { acceptOffer } from '#lib/offers/answer-commands.ts'
import { announceVisits } from '#lib/subscriptions/announce-commands.ts'
import {
  confirmSubscription,
  stopSubscription,
  subscribe,
  sweepSubscriptions,
} from '#lib/subscriptions/commands.ts'
import { findSubscription } from '#lib/subscriptions/queries.ts'
import { inDays, NOW } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { openMailServer } from '#tests/support/mail-server.ts'
import { deliverAt } from '#tests/support/messages.ts'
import { offeredRequest } from '#tests/support/offers.ts'
import { ensureAreas, KECAMATAN } from '#tests/support/places.ts'
import { asked, following } from '#tests/support/subscriptions.ts'
import { accepted, refused, scheduledVisit } from '#tests/support/visits.ts'

const server = await openMailServer()

beforeEach(async () => {
  const db = database()
  await db.subscription.deleteMany()
  await db.owedAnnouncement.deleteMany()
  await db.owedNotice.deleteMany()
  await db.message.deleteMany()
  server.received.length = 0
})

afterAll(() => server.kill())

const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)
const tell = async () => {
  await tellRequesters(() => NOW)
  return announceVisits(() => NOW)
}
const news = () => database().message.findMany({ where: { template: 'visitNear' }, orderBy: { id: 'asc' } })
const receivers = async () => (await news()).map(({ receiver }) => receiver)
const rowOf = (id: number) => database().subscription.findUniqueOrThrow({ where: { id } })
const hash = (token: string) => hashOfToken(token) as Uint8Array<ArrayBuffer>

/** Beside the kecamatan of the tests, Tarumajaya, and at the other end of the regency. */
const NEAR = '32.16.02'
const FAR = '32.16.23'

test('an address is asked once for its yes, by a mail without any token stored', async () => {
  const fleet = await createFleet()
  const { slug, name } = await database().trainingType.findUniqueOrThrow({
    where: { id: fleet.trainingTypeId },
  })
  const { id, nonce, email, confirm } = await asked({ types: [slug] })
  const [mail] = await database().message.findMany()
  expect(mail).toMatchObject({
    receiver: email,
    template: 'confirmSubscription',
    receiverName: '',
    demo: false,
  })
  const text = bodyWithLink(mail as NonNullable<typeof mail>)
  expect(text).toContain(`${env.publicUrl}/kabari-saya/ya/${confirm}`)
  expect(text).toContain(`pelatihan ${name} di Kecamatan Tarumajaya atau kecamatan tetangganya`)
  const stored = JSON.stringify([mail, await rowOf(id)], (_, value) => String(value))
  for (const purpose of ['follow', 'stop'] as const) expect(stored).not.toContain(tokenOf(purpose, nonce))
  expect(await rowOf(id)).toMatchObject({ confirmedAt: null, stoppedAt: null })
  accepted(await confirmSubscription({ token: confirm }, days(6)))
  accepted(await confirmSubscription({ token: confirm }, days(8)))
  expect(await rowOf(id)).toMatchObject({ confirmedAt: days(6), stoppedAt: null })
})

test('who does not say yes within seven days is forgotten, and an old link opens nothing', async () => {
  const late = await asked()
  const said = await following()
  expect(refused(await confirmSubscription({ token: late.confirm }, days(7.1)))).toEqual({ kind: 'unknown' })
  expect(await findSubscription({ confirmHash: hash(late.confirm) }, days(7.1))).toBeNull()
  expect(await sweepSubscriptions(days(6.9))).toBe(0)
  expect(await sweepSubscriptions(days(7.1))).toBe(1)
  expect((await database().subscription.findMany()).map(({ id }) => id)).toEqual([said.id])
})

test('an address that did not ask gets three mails at most, and nobody learns whether it is known', async () => {
  const input = { email: 'orang.lain@uji.test', kecamatan: KECAMATAN, neighbours: true, types: [] }
  await ensureAreas()
  const answers = await Promise.all(Array.from({ length: 40 }, () => subscribe(input, NOW, '')))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await database().message.count()).toBe(3)
  expect(await database().subscription.count()).toBe(3)
})

test('too many from one network must wait; what is not in the lists is said beside its field', async () => {
  const input = { email: 'a@uji.test', kecamatan: '32.99.99', neighbours: true, types: [] }
  await ensureAreas()
  const from = '203.0.113.77'
  expect(refused(await subscribe(input, NOW, from))).toEqual({ kind: 'unknownPlace' })
  const type = { ...input, kecamatan: KECAMATAN, types: ['tidak-ada'] }
  expect(refused(await subscribe(type, NOW, from))).toEqual({ kind: 'unknownType' })
  const more = await Promise.all(Array.from({ length: 40 }, () => subscribe(input, NOW, from)))
  expect(more.filter((one) => !one.ok && one.reason.kind === 'tooManyTries')).toHaveLength(12)
  expect(await database().message.count()).toBe(0)
})

test('who follows the type and the place is told once of a new visit, whatever runs twice or at once', async () => {
  const fleet = await createFleet()
  const { slug } = await database().trainingType.findUniqueOrThrow({ where: { id: fleet.trainingTypeId } })
  const told = [
    await following({ types: [slug] }),
    await following(),
    await following({ kecamatan: NEAR }),
    await following({ neighbours: false }),
  ]
  await following({ kecamatan: NEAR, neighbours: false })
  await following({ kecamatan: FAR })
  const other = await createFleet()
  const otherType = await database().trainingType.findUniqueOrThrow({ where: { id: other.trainingTypeId } })
  await following({ types: [otherType.slug] })
  await asked()
  // Follows both, and is told once.
  const { email } = await following()
  await following({ email, kecamatan: NEAR })
  const { bookingId } = await scheduledVisit(fleet, { firstDay: inDays(7) })
  expect(await tell()).toBe(5)
  const expected = [...told.map((one) => one.email), email].toSorted()
  expect((await receivers()).toSorted()).toEqual(expected)
  await database().owedAnnouncement.create({ data: { bookingId } })
  await Promise.all([1, 2, 3].map(() => announceVisits(() => NOW)))
  expect((await receivers()).toSorted()).toEqual(expected)
  expect(await database().owedAnnouncement.count()).toBe(0)
  const [first] = await news()
  const body = bodyWithLink(first as NonNullable<typeof first>)
  expect(body).toContain(`${env.publicUrl}/kunjungan/${bookingId}\n`)
  expect(body).toContain(`${env.publicUrl}/kabari-saya/berhenti/`)
  expect(first?.subject).toMatch(/^Program Uji .+ di Pabrik Uji .+, 10-19 Agustus 2026$/)
})

test('many followers are told in parts', async () => {
  await ensureAreas()
  await database().subscription.createMany({
    data: Array.from({ length: 230 }, (_, index) => ({
      ...{
        email: `banyak${index}@uji.test`,
        kecamatanCode: KECAMATAN,
        neighbours: false,
        nonce: `n${index}`,
      },
      ...{ confirmHash: Buffer.from(`c${index}`), stopHash: Buffer.from(`s${index}`) },
      ...{ createdAt: NOW, confirmedAt: NOW },
    })),
  })
  await scheduledVisit(await createFleet(), { firstDay: inDays(7) })
  const [one, two] = await Promise.all([tell(), tell()])
  expect(one + two).toBe(230)
  expect(new Set(await receivers()).size).toBe(230)
})

test('a move tells nobody anew; a visit for invited people, cancelled or over is not told of', async () => {
  const first = await following()
  const visit = await scheduledVisit(await createFleet(), { firstDay: inDays(7) })
  await tell()
  await following()
  const { bookingId, staff, input } = visit
  const { unitIds, instructorIds, kitIds } = input
  const reason = 'Balai desa dipakai'
  const to = { bookingId, sequence: 0, unitIds, instructorIds, kitIds, firstDay: inDays(21), reason }
  accepted(await moveVisit(staff, to, NOW))
  await scheduledVisit(await createFleet(), { firstDay: inDays(7) }, { input: { audience: 'closed' } })
  const gone = await scheduledVisit(await createFleet(), { firstDay: inDays(7) })
  accepted(await cancelVisit(gone.staff, { bookingId: gone.bookingId, sequence: 0, reason }, NOW))
  await scheduledVisit(await createFleet(), { firstDay: inDays(7) })
  await tellRequesters(() => NOW)
  await database().owedAnnouncement.deleteMany({ where: { bookingId: { gt: gone.bookingId } } })
  expect(await announceVisits(() => days(60))).toBe(0)
  expect(await receivers()).toEqual([first.email])
  expect(await database().owedAnnouncement.count()).toBe(0)
})

test('a date that was offered is told of once it is accepted', async () => {
  const { email } = await following()
  const offer = await offeredRequest(await createFleet(), [inDays(15), inDays(36)])
  await tell()
  expect(await receivers()).toEqual([])
  const bookingId = offer.bookingIds[0] as number
  accepted(
    await acceptOffer(offer.member, { requestId: offer.requestId, offerId: offer.offerId, bookingId }, NOW),
  )
  await tell()
  expect(await receivers()).toEqual([email])
})

test('who stops is forgotten at once, and what is on its way is not sent', async () => {
  const { id, stop } = await following()
  await scheduledVisit(await createFleet(), { firstDay: inDays(7) })
  await tell()
  accepted(await stopSubscription({ token: stop }, days(1)))
  accepted(await stopSubscription({ token: stop }, days(2)))
  expect(await rowOf(id)).toMatchObject({ email: null, stoppedAt: days(1) })
  expect((await news()).map(({ status }) => status)).toEqual(['cancelled'])
  await scheduledVisit(await createFleet(), { firstDay: inDays(7) })
  await tell()
  expect(await news()).toHaveLength(1)
  expect(await findSubscription({ stopHash: hash(stop) }, NOW)).toMatchObject({ state: 'stopped' })
})

test('stopping while followers are told leaves nothing to be sent', async () => {
  for (let round = 0; round < 5; round++) {
    const { stop } = await following()
    await scheduledVisit(await createFleet(), { firstDay: inDays(7) })
    await tellRequesters(() => NOW)
    await Promise.all([announceVisits(() => NOW), stopSubscription({ token: stop }, NOW)])
    expect(await database().message.count({ where: { template: 'visitNear', status: 'owed' } })).toBe(0)
  }
})

test('asking anew for the same place replaces what was wanted, and old links stop the new', async () => {
  const old = await following()
  const fresh = await following({ email: old.email, neighbours: false })
  const newest = await following({ email: old.email, neighbours: true })
  expect(await rowOf(old.id)).toMatchObject({ email: null, replacedById: newest.id })
  expect(await rowOf(fresh.id)).toMatchObject({ email: null, replacedById: newest.id })
  expect(await findSubscription({ stopHash: hash(old.stop) }, NOW)).toMatchObject({ state: 'confirmed' })
  accepted(await stopSubscription({ token: old.stop }, NOW))
  expect(await rowOf(newest.id)).toMatchObject({ email: null, stoppedAt: NOW })
})

test('two that say yes at once leave one', async () => {
  const email = 'dua@uji.test'
  const both = [await asked({ email }), await asked({ email })]
  await Promise.all(both.map(({ confirm }) => confirmSubscription({ token: confirm }, NOW)))
  expect(await database().subscription.count({ where: { email, confirmedAt: { not: null } } })).toBe(1)
})

test('a forged token opens, confirms and stops nothing', async () => {
  const { confirm, stop } = await asked()
  for (const token of ['', 'x', `${confirm.slice(1)}x`, stop.slice(1)]) {
    expect(refused(await confirmSubscription({ token }, NOW))).toEqual({ kind: 'unknown' })
    expect(refused(await stopSubscription({ token }, NOW))).toEqual({ kind: 'unknown' })
  }
  // A link that stops does not confirm, and the other way round.
  expect(refused(await confirmSubscription({ token: stop }, NOW))).toEqual({ kind: 'unknown' })
  expect(refused(await stopSubscription({ token: confirm }, NOW))).toEqual({ kind: 'unknown' })
})

test('mail programs find their own button to stop, in these mails alone', async () => {
  const { stop } = await following()
  await scheduledVisit(await createFleet(), { firstDay: inDays(7) }, { input: { contactName: 'Ibu' } })
  await tell()
  await deliverAt(NOW, server.url)
  const url = `${env.publicUrl}/kabari-saya/berhenti/${stop}/sekali-klik`
  expect(server.received).toHaveLength(2)
  for (const { headers } of server.received) {
    expect(headers['list-unsubscribe']).toBe(`List-Unsubscribe: <${url}>`)
    expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  }
})
