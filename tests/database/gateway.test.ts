import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { deliverMessages } from '#lib/messages/delivery-commands.ts'
import { gatewaySender } from '#lib/messages/gateway-steps.ts'
import { NOW } from '#tests/support/clock.ts'
import { createWhatsapp, minutesAfter } from '#tests/support/messages.ts'

const SECRET = 'rahasia uji'
const got: { headers: IncomingHttpHeaders; body: string }[] = []
let status = 200

const server = createServer(async (request, response) => {
  got.push({ headers: request.headers, body: await text(request) })
  response.writeHead(status).end('ok')
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kirim`

const closed = createServer().listen(0, '127.0.0.1')
await once(closed, 'listening')
const gone = `http://127.0.0.1:${(closed.address() as AddressInfo).port}/`
closed.close()

beforeEach(async () => {
  await database().message.deleteMany()
  got.length = 0
  status = 200
})

afterAll(() => server.close())

const deliver = (minutes = 0, to = url) =>
  deliverMessages({ clock: () => minutesAfter(minutes), senders: { whatsapp: gatewaySender(to, SECRET) } })

async function prepared(data = {}) {
  const id = await createWhatsapp()
  await database().message.update({ where: { id }, data: { nextTryAt: NOW, ...data } })
  return id
}

const messageOf = (id: number) => database().message.findUniqueOrThrow({ where: { id } })

test('the gateway gets number and text, signed, with a key that is the same at every try', async () => {
  const id = await prepared()
  status = 503
  await deliver()
  status = 200
  await deliver(1)
  const { messageId, status: now, way } = await messageOf(id)
  expect([now, way]).toEqual(['sent', 'gateway'])
  expect(got).toHaveLength(2)
  for (const { headers, body } of got) {
    expect(headers['idempotency-key']).toBe(messageId)
    const expected = createHmac('sha256', SECRET).update(body).digest('hex')
    expect(headers['x-jadwal-signature']).toBe(`sha256=${expected}`)
    expect(JSON.parse(body)).toMatchObject({ id: messageId, to: '6281234567890', name: 'Ibu Uji' })
    expect(JSON.parse(body).text).toMatch(/^Isi http.*\/permohonan\/[\w-]{22}$/)
  }
})

test('a number that the gateway refuses fails; a gateway that lets nobody in, or is gone, is asked again', async () => {
  const [refused, waits] = [await prepared(), await prepared({ receiver: '6281200000000' })]
  status = 422
  await deliver()
  expect([(await messageOf(refused)).status, (await messageOf(waits)).status]).toEqual(['failed', 'failed'])
  const third = await prepared({ receiver: '6281200000001' })
  status = 401
  await deliver(1)
  await deliver(2, gone)
  expect(await messageOf(third)).toMatchObject({ status: 'owed', attempts: 0 })
  status = 202
  await deliver(4)
  expect((await messageOf(third)).status).toBe('sent')
})

test('demo data goes to no gateway', async () => {
  const id = await prepared({ demo: true })
  await deliver()
  expect([(await messageOf(id)).status, got.length]).toEqual(['owed', 0])
})
