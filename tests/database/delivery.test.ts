import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { LEASE_MS } from '#lib/messages/delivery-commands.ts'
import { NOW } from '#tests/support/clock.ts'
import { openMailServer } from '#tests/support/mail-server.ts'
import { deliverAt, minutesAfter, owedMails, oweMails } from '#tests/support/messages.ts'

const server = await openMailServer()
const WORKER = fileURLToPath(new URL('../support/delivery-process.ts', import.meta.url))
const people = (count: number) => Array.from({ length: count }, (_, index) => `warga${index + 1}@uji.test`)

beforeEach(async () => {
  await database().message.deleteMany()
  server.received.length = 0
  server.answers(() => 'take')
})

afterAll(() => server.kill())

const statuses = async () => (await owedMails()).map(({ status }) => status)
const idsReceived = () => server.received.map(({ messageId }) => messageId)

/** Each receiver got theirs in the order they were owed; of those that came twice the first counts. */
async function expectInOrder(): Promise<void> {
  const owed = await owedMails()
  for (const receiver of new Set(owed.map((mail) => mail.receiver))) {
    const wanted = owed.filter((mail) => mail.receiver === receiver).map(({ messageId }) => messageId)
    const got = server.received.filter(({ to }) => to === receiver).map(({ messageId }) => messageId)
    expect([...new Set(got)]).toEqual(wanted)
  }
}

test('what is owed is received once, in the order owed to each receiver, also by several processes at once', async () => {
  const owed = await oweMails(people(8), 4)
  const sent = await Promise.all([1, 2, 3, 4].map(() => deliverAt(NOW, server.url)))
  expect(sent.reduce((sum, one) => sum + one)).toBe(32)
  expect(idsReceived().toSorted()).toEqual(owed.toSorted())
  await expectInOrder()
  expect(server.received[0]).toMatchObject({ from: expect.stringContaining('jadwal@uji.test') })
  expect(server.received[0]?.text).toContain(`${env.publicUrl}/ajukan`)
})

test('a server killed in the middle and started again gets the rest', async () => {
  const owed = await oweMails(people(6), 5)
  let killed: Promise<void> | undefined
  server.answers(() => {
    if (server.received.length === 11) killed ??= server.kill()
    return 'take'
  })
  await deliverAt(NOW, server.url)
  await killed
  expect(new Set(idsReceived()).size).toBeLessThan(owed.length)
  await server.start()
  server.answers(() => 'take')
  for (const minute of [1, 2, 3, 4, 5]) await deliverAt(minutesAfter(minute), server.url)
  expect([...new Set(idsReceived())].toSorted()).toEqual(owed.toSorted())
  expect(new Set(await statuses())).toEqual(new Set(['sent']))
  await expectInOrder()
})

test('a server that accepts and then drops is asked again with the same Message-ID', async () => {
  const owed = await oweMails(people(3), 2)
  server.answers(({ tries }) => (tries < 2 ? 'drop' : 'take'))
  for (let minute = 0; minute < 12; minute++) await deliverAt(minutesAfter(minute), server.url)
  expect(await statuses()).toEqual(owed.map(() => 'sent'))
  expect([...new Set(idsReceived())].toSorted()).toEqual(owed.toSorted())
  expect(server.received.length).toBeGreaterThan(owed.length)
  await expectInOrder()
})

test('after an hour without a server everything is delivered', async () => {
  const owed = await oweMails(people(5), 3)
  const { url } = server
  await server.kill()
  for (let minute = 0; minute < 60; minute++) {
    await deliverAt(minutesAfter(minute), url)
    if (minute === 30) owed.push(...(await oweMails(people(2), 1, minutesAfter(30))).slice(15))
  }
  expect(new Set(await statuses())).toEqual(new Set(['owed']))
  await server.start()
  await deliverAt(minutesAfter(61), url)
  expect(idsReceived().toSorted()).toEqual(owed.toSorted())
  await expectInOrder()
})

test('who is refused for good fails with the reason, and holds up nobody but those after it for a moment', async () => {
  await oweMails(people(2), 2)
  server.answers(({ to }) => (to === 'warga1@uji.test' ? { code: 550, at: 'rcpt' } : 'take'))
  await deliverAt(NOW, server.url)
  const mails = await owedMails()
  expect(mails.map(({ receiver, status }) => [receiver, status])).toEqual([
    ['warga1@uji.test', 'failed'],
    ['warga2@uji.test', 'sent'],
    ['warga1@uji.test', 'failed'],
    ['warga2@uji.test', 'sent'],
  ])
  expect(mails[0]?.lastError).toContain('550')
})

test('who is refused for now is tried again later and later; the next to the same receiver waits', async () => {
  await oweMails(['warga1@uji.test'], 2)
  server.answers(() => ({ code: 451, at: 'data' }))
  const tries: number[] = []
  for (let minute = 0; minute < 40; minute++) {
    const before = (await owedMails())[0]?.attempts ?? 0
    await deliverAt(minutesAfter(minute), server.url)
    if (((await owedMails())[0]?.attempts ?? 0) > before) tries.push(minute)
  }
  expect(tries).toEqual([0, 1, 3, 7, 15, 31])
  expect((await owedMails())[1]?.attempts).toBe(0)
  server.answers(() => 'take')
  await deliverAt(minutesAfter(100), server.url)
  expect(await statuses()).toEqual(['sent', 'sent'])
  await expectInOrder()
})

test('a worker killed in the middle of a job is followed by another, with the same Message-ID', async () => {
  const owed = await oweMails(people(2), 2)
  server.answers(() => 'hold')
  const worker: ChildProcess = fork(WORKER, [String(NOW.getTime())], {
    env: { ...process.env, SMTP_URL: server.url, MAIL_FROM: 'jadwal@uji.test' },
    execArgv: [],
  })
  const ended = once(worker, 'exit')
  await expect.poll(() => server.held, { timeout: 20_000 }).toBe(1)
  worker.kill('SIGKILL')
  await ended
  server.answers(() => 'take')
  await deliverAt(minutesAfter(1), server.url)
  expect(await statuses()).toEqual(['owed', 'sent', 'owed', 'sent'])
  await deliverAt(new Date(NOW.getTime() + LEASE_MS), server.url)
  expect(await statuses()).toEqual(owed.map(() => 'sent'))
  expect(idsReceived().filter((id) => id === owed[0])).toHaveLength(2)
  expect([...new Set(idsReceived())].toSorted()).toEqual(owed.toSorted())
  await expectInOrder()
})

test('a late answer of one who was taken for dead changes nothing', async () => {
  await oweMails(['warga1@uji.test'], 1)
  let release = () => {}
  const slow = deliverAt(NOW, server.url, {
    senders: {
      mail: () =>
        new Promise((resolve) => {
          release = () => resolve({ kind: 'refused', why: 'too late' })
        }),
    },
    lanes: 1,
  })
  await expect.poll(async () => (await owedMails())[0]?.attempts).toBe(1)
  await deliverAt(new Date(NOW.getTime() + LEASE_MS), server.url)
  release()
  await slow
  expect(await statuses()).toEqual(['sent'])
})
