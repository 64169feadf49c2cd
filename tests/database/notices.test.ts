import { beforeAll, beforeEach, expect, test } from 'vitest'
import { tokenOf } from '#lib/accounts/secret-steps.ts'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { bodyWithLink } from '#lib/messages/link-steps.ts'
import { tellRequesters } from '#lib/messages/notice-commands.ts'
import { oweMessage } from '#lib/messages/owe-steps.ts'
import { returnRequest, submitRequest, verifyRequest } from '#lib/requests/commands.ts'
import { inDays, NOW } from '#tests/support/clock.ts'
import { askedCountersign } from '#tests/support/countersigns.ts'
import { createFleet, type TestFleet } from '#tests/support/fleet.ts'
import { createSite } from '#tests/support/places.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, despite, requestInput, scheduledVisit, submittedRequest } from '#tests/support/visits.ts'

let fleet: TestFleet

beforeAll(async () => {
  fleet = await createFleet()
})

beforeEach(async () => {
  await database().owedNotice.deleteMany()
  await database().message.deleteMany()
})

const tell = () => tellRequesters(() => NOW)
const messages = () => database().message.findMany({ orderBy: { id: 'asc' } })

async function asked({
  email = 'ibu@uji.test',
  ...input
}: {
  email?: string | null
  contactName?: string
} = {}) {
  const request = await submittedRequest(fleet, { input })
  await database().visitRequest.update({ where: { id: request.requestId }, data: { contactEmail: email } })
  return request
}

test('who asked is told by mail and WhatsApp, with the request’s secret link; no token is stored', async () => {
  const { requestId } = await asked()
  expect(await tell()).toEqual({ told: 1, failures: [] })
  const [mail, whatsapp] = await messages()
  expect(mail).toMatchObject({
    channel: 'mail',
    receiver: 'ibu@uji.test',
    status: 'owed',
    template: 'submit',
  })
  expect(whatsapp).toMatchObject({ channel: 'whatsapp', receiver: '6281234567890', receiverName: 'Ibu Uji' })
  const { nonce } = await database().requestLink.findFirstOrThrow({ where: { visitRequestId: requestId } })
  const url = `${env.publicUrl}/permohonan/${tokenOf('request', nonce)}`
  for (const message of [mail, whatsapp]) {
    expect(bodyWithLink(message as NonNullable<typeof mail>)).toContain(url)
    expect(JSON.stringify(message, (_, value) => String(value))).not.toContain(tokenOf('request', nonce))
  }
})

test('members whose address is confirmed are told as well, with a link that holds no secret', async () => {
  const { member, requestId } = await asked()
  await database().account.update({ where: { id: member.accountId }, data: { emailVerified: true } })
  await tell()
  const [, , toMember] = await messages()
  expect(toMember).toMatchObject({ channel: 'mail', link: `/pemohon/permohonan/${requestId}` })
  expect(await messages()).toHaveLength(3)
})

test('the desa of an RT is asked for its signature', async () => {
  const { requestId, signer } = await askedCountersign(NOW)
  await database().account.update({ where: { id: signer.accountId }, data: { emailVerified: true } })
  await tell()
  const [asked] = (await messages()).filter(({ template }) => template === 'countersignRequest')
  expect(asked).toMatchObject({ receiverName: signer.name, link: `/pemohon/tanda-tangan/${requestId}` })
})

test('each deed is told once, in the order of the deeds, however many processes tell', async () => {
  const staff = await createStaffViewer()
  const { requestId } = await asked()
  accepted(await returnRequest(staff, { requestId, remark: 'Lampirkan daftar' }, NOW))
  const told = await Promise.all([tell(), tell(), tell()])
  expect(told.reduce((sum, one) => sum + one.told, 0)).toBe(2)
  await tell()
  const mails = (await messages()).filter(({ channel }) => channel === 'mail')
  expect(mails.map(({ template }) => template)).toEqual(['submit', 'return'])
  expect(mails[1]?.body).toContain('Lampirkan daftar')
})

test('of the WhatsApp messages prepared for staff only the newest is left; a gateway gets them all', async () => {
  const staff = await createStaffViewer()
  const prepared = async () => {
    const { requestId } = await asked()
    accepted(await returnRequest(staff, { requestId, remark: 'Lampirkan daftar' }, NOW))
    await tell()
    const where = { visitRequestId: requestId, channel: 'whatsapp' } as const
    const rows = await database().message.findMany({ where, orderBy: { id: 'asc' } })
    return rows.map(({ template, status }) => `${template} ${status}`)
  }
  expect(await prepared()).toEqual(['submit cancelled', 'return owed'])
  Object.assign(process.env, { WHATSAPP_WEBHOOK_URL: 'http://127.0.0.1:1', WHATSAPP_WEBHOOK_SECRET: 'x' })
  try {
    expect(await prepared()).toEqual(['submit owed', 'return owed'])
  } finally {
    delete process.env.WHATSAPP_WEBHOOK_URL
    delete process.env.WHATSAPP_WEBHOOK_SECRET
  }
})

test('what fails halfway leaves no message and stays owed; the rest goes on', async () => {
  const first = await asked({ email: 'rusak@uji.test' })
  await asked()
  await database()
    .$executeRaw`ALTER TABLE messages ADD CONSTRAINT broken CHECK (receiver <> 'rusak@uji.test') NOT VALID`
  const { told, failures } = await tell()
  expect([told, failures.length]).toEqual([1, 1])
  expect(await database().message.count({ where: { visitRequestId: first.requestId } })).toBe(0)
  await database().$executeRaw`ALTER TABLE messages DROP CONSTRAINT broken`
  expect(await tell()).toEqual({ told: 1, failures: [] })
  expect(await database().message.count({ where: { visitRequestId: first.requestId } })).toBe(2)
})

test('a command that is rolled back owes nothing', async () => {
  const { member, organizationId } = await asked()
  const { id: siteId } = await createSite({ organizationId })
  await database().owedNotice.deleteMany()
  const input = requestInput({ organizationId, siteId, fleet }, { site: siteId + 1000 })
  expect((await submitRequest(member, input, NOW)).ok).toBe(false)
  expect(await database().owedNotice.count()).toBe(0)
  const lost = database().$transaction(async (tx) => {
    const to = { channel: 'mail', address: 'ibu@uji.test', name: 'Ibu' } as const
    await oweMessage(tx, { template: 'draftLink', to, values: {}, link: '/ajukan' }, NOW)
    throw new Error('no')
  })
  await expect(lost).rejects.toThrow('no')
  expect(await messages()).toEqual([])
})

test('what a visit is told of names its days, never the office’s notes', async () => {
  const waiver = 'Catatan kantor'
  const firstDay = inDays(7)
  const visit = await scheduledVisit(fleet, { firstDay, readinessWaiver: waiver })
  accepted(await cancelVisit(visit.staff, { bookingId: visit.bookingId, sequence: 0, reason: 'Banjir' }, NOW))
  await tell()
  const bodies = (await messages()).map(({ template, body }) => [template, body] as const)
  expect(bodies.map(([template]) => template)).toEqual(['submit', 'verify', 'schedule', 'cancel'])
  expect(bodies[2]?.[1]).toContain('10-')
  expect(bodies[2]?.[1]).not.toContain(waiver)
  expect(bodies[3]?.[1]).toContain('Banjir')
})

test('a name that looks like a placeholder or a link stays a name', async () => {
  const contactName = 'Ibu {alasan} {{tautan}} {tautan}'
  const { requestId } = await asked({ contactName })
  await verifyRequest(await createStaffViewer(), { requestId, despite }, NOW)
  await tell()
  expect((await messages())[0]?.body).toContain('Ibu {alasan} {{tautan}} {tautan}')
})

test('a demo request’s messages are marked, and an unusable number or address is passed over', async () => {
  const { requestId } = await asked({ email: 'bukan surel' })
  await database().visitRequest.update({
    where: { id: requestId },
    data: { demo: true, contactPhone: '021-123' },
  })
  await tell()
  expect(await messages()).toEqual([])
  await database().visitRequest.update({ where: { id: requestId }, data: { contactEmail: 'ibu@uji.test' } })
  await verifyRequest(await createStaffViewer(), { requestId, despite }, NOW)
  await tell()
  expect((await messages()).map(({ demo }) => demo)).toEqual([true])
})
