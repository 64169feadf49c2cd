import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { markMessageSent, resendMessage } from '#lib/messages/commands.ts'
import { emptyOldMessages } from '#lib/messages/empty-commands.ts'
import { oweMessage } from '#lib/messages/owe-steps.ts'
import { countFailedMessages, findMessage, findMessages } from '#lib/messages/queries.ts'
import { changeTemplate, restoreTemplate } from '#lib/messages/template-commands.ts'
import { findTemplate } from '#lib/messages/template-queries.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { NOW } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createMessage, createWhatsapp } from '#tests/support/messages.ts'
import { changingNothing } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, refused, submittedRequest } from '#tests/support/visits.ts'

let admin: StaffViewer
let scheduler: StaffViewer

beforeAll(async () => {
  admin = await createStaffViewer('admin')
  scheduler = await createStaffViewer('scheduler')
})

const statusOf = async (id: number) =>
  (await database().message.findUniqueOrThrow({ where: { id }, select: { status: true } })).status

describe('what staff do with messages', () => {
  test('a failed one is owed again, also when the form comes twice; the history does not say to whom', async () => {
    const id = await createMessage()
    await Promise.all([resendMessage(scheduler, { id }, NOW), resendMessage(scheduler, { id }, NOW)])
    expect(await statusOf(id)).toBe('owed')
    const entry = await database().historyEntry.findFirst({ where: { action: 'resendMessage' } })
    expect(JSON.stringify(entry?.details)).toBe(`{"message":${id},"template":"submit"}`)
  })

  test('old ones keep neither text nor receiver, and are not sent again; the rest of the row stays', async () => {
    const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)
    const { requestId } = await submittedRequest(await createFleet())
    const { id: historyId } = await database().historyEntry.findFirstOrThrow({
      where: { visitRequestId: requestId },
    })
    const of = { visitRequestId: requestId, historyId, createdAt: daysAgo(182) }
    const old = await createMessage({ ...of, receiver: 'satu@uji.test', endedAt: daysAgo(181) })
    const waits = { status: 'owed', endedAt: null, lastError: null } as const
    const unsent = await createMessage({ ...of, receiver: 'dua@uji.test', ...waits })
    const young = await createMessage({ createdAt: daysAgo(179) })
    const failed = (await countFailedMessages(scheduler))?.failed ?? 0
    expect(await emptyOldMessages(NOW)).toBe(2)
    expect(await emptyOldMessages(NOW)).toBe(0)
    expect(await countFailedMessages(scheduler)).toEqual({ failed: failed - 1 })
    const row = await database().message.findUniqueOrThrow({ where: { id: old } })
    expect(row).toMatchObject({
      ...{ receiverName: '', subject: '', body: '', link: null, lastError: null, emptiedAt: NOW },
      ...{ template: 'submit', visitRequestId: requestId, status: 'failed', endedAt: daysAgo(181) },
    })
    expect(row.receiver).toBe(`dihapus-${old}`)
    expect(await statusOf(unsent)).toBe('cancelled')
    expect((await findMessage(admin, young))?.receiver).toBe('ibu@uji.test')
    expect((await findMessage(admin, old))?.can.resend).toBe(false)
    const again = await changingNothing(() => resendMessage(scheduler, { id: old }, NOW))
    expect(refused(again)).toMatchObject({ kind: 'wrongStatus' })
  })

  test('what was sent is not sent again', async () => {
    const id = await createMessage({ status: 'sent', way: 'smtp', lastError: null })
    const refusal = await changingNothing(() => resendMessage(scheduler, { id }, NOW))
    expect(refused(refusal)).toEqual({ kind: 'wrongStatus', status: 'sent' })
    expect(refused(await resendMessage(scheduler, { id: 999_999 }, NOW))).toEqual({ kind: 'unknown' })
  })

  test('of two who mark a WhatsApp message one does', async () => {
    const id = await createWhatsapp()
    const both = await Promise.all([admin, scheduler].map((staff) => markMessageSent(staff, { id }, NOW)))
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await statusOf(id)).toBe('sent')
    const mail = await createMessage({ status: 'owed', endedAt: null })
    expect(refused(await markMessageSent(admin, { id: mail }, NOW))).toEqual({
      kind: 'wrongStatus',
      status: 'owed',
    })
  })
})

describe('what staff see of them', () => {
  test('mail is read by admins alone; WhatsApp by whoever sends it', async () => {
    const id = await createMessage()
    expect((await findMessage(scheduler, id))?.text).toBeNull()
    expect((await findMessage(admin, id))?.text).toMatch(
      new RegExp(`^Isi ${env.publicUrl}/permohonan/[\\w-]{22}$`),
    )
    const whatsapp = await findMessage(scheduler, await createWhatsapp())
    expect(whatsapp?.whatsappHref).toContain('https://wa.me/6281234567890?text=Isi%20http')
    expect(whatsapp?.can).toEqual({ resend: false, markSent: true })
  })

  test('where mail really goes out, the secret in it is seen by its receiver alone', async () => {
    const id = await createMessage()
    const demo = await createMessage({ demo: true })
    process.env.SMTP_URL = 'smtp://127.0.0.1:1'
    try {
      expect((await findMessage(admin, id))?.text).toBe('Isi [tautan rahasia]')
      expect((await findMessage(admin, demo))?.text).toContain('/permohonan/')
    } finally {
      delete process.env.SMTP_URL
    }
  })

  test('they are found by name, address, subject and number of the request', async () => {
    const receiver = 'cari_aku@uji.test'
    const id = await createMessage({ receiver, receiverName: 'Pak 100%', subject: 'Hal khusus' })
    const found = async (search: string) =>
      (await findMessages(admin, { view: null, search, page: 1 }))?.rows.map((row) => row.id)
    for (const search of ['cari_aku', 'pak 100%', 'khusus']) expect(await found(search)).toEqual([id])
    const whatsapp = await createMessage({ channel: 'whatsapp', receiver: '6281277778888', subject: '' })
    for (const search of ['0812 7777-8888', '08127777', '6281277778888'])
      expect(await found(search)).toEqual([whatsapp])
    const { requestId } = await submittedRequest(await createFleet())
    const about = await createMessage({ visitRequestId: requestId })
    for (const search of [`#${requestId}`, ticketOf(requestId)]) expect(await found(search)).toEqual([about])
    for (const search of ['cariXaku', '%%%%', '999999']) expect(await found(search)).toEqual([])
  })
})

describe('texts of the office’s own', () => {
  const which = { name: 'draftLink', channel: 'mail' } as const
  const seenNow = async () =>
    (await findTemplate(admin, which.name))?.texts.find(({ channel }) => channel === which.channel)?.seen ??
    ''
  const own = { subject: 'Hal kantor', body: 'Halo {nama}, buka {tautan}' }

  async function sentNow() {
    const to = { channel: 'mail', address: 'ibu@uji.test', name: 'Ibu Uji' } as const
    await oweMessage(database(), { template: 'draftLink', to, values: {}, link: '/ajukan' }, NOW)
    return database().message.findFirstOrThrow({ orderBy: { id: 'desc' } })
  }

  test('go out from then on, and back to standard when asked', async () => {
    accepted(await changeTemplate(admin, { ...which, ...own, seen: await seenNow() }, NOW))
    expect(await sentNow()).toMatchObject({ subject: 'Hal kantor', body: 'Halo Ibu Uji, buka {{tautan}}' })
    accepted(await restoreTemplate(scheduler, { ...which, seen: await seenNow() }, NOW))
    expect((await sentNow()).subject).toBe('Lanjutkan permohonan Anda')
  })

  test('with an unknown placeholder are refused, naming the nearest', async () => {
    const body = 'Yth. {nma}: {tautan}'
    const input = { ...which, subject: 'Hal', body, seen: await seenNow() }
    expect(refused(await changingNothing(() => changeTemplate(admin, input, NOW)))).toEqual({
      kind: 'faults',
      faults: [{ kind: 'unknownPlaceholder', field: 'body', name: 'nma', nearest: 'nama' }],
    })
  })

  test('of two who change one from the same page one does, the other is told who', async () => {
    const seen = await seenNow()
    const inputs = [1, 2].map((turn) => ({ ...which, ...own, subject: `Hal ${turn}`, seen }))
    const both = await Promise.all(inputs.map((input) => changeTemplate(admin, input, NOW)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const lost = both.find(({ ok }) => !ok)
    expect(lost && refused(lost)).toMatchObject({ kind: 'changedMeanwhile', by: admin.name })
  })

  test('a form that changes nothing, or comes twice, is done already', async () => {
    const input = { ...which, ...own, subject: 'Dua kali', seen: await seenNow() }
    accepted(await changeTemplate(admin, input, NOW))
    accepted(await changingNothing(() => changeTemplate(admin, input, NOW)))
  })

  test('that do not exist, or go by no such channel, are refused', async () => {
    const seen = '0'
    for (const odd of [
      { name: 'toString', channel: 'mail' },
      { name: 'invitation', channel: 'whatsapp' },
    ] as const)
      expect(refused(await changeTemplate(admin, { ...own, ...odd, seen }, NOW))).toEqual({ kind: 'unknown' })
  })
})
