import { IncomingMessage, type ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { capture } from '#lib/web/capture.ts'
import { send, toPage } from '#lib/web/page-answer.ts'
import { contentPolicy, distrustForwarded, freshNonce } from '#lib/web/security.ts'

function requestWith(headers: Record<string, string>): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.headers = headers
  request.method = 'GET'
  return request
}

describe('where a request says it comes from', () => {
  const forged = () =>
    requestWith({ 'x-forwarded-for': '1.2.3.4', 'x-forwarded-host': 'evil.test', forwarded: 'for=1.2.3.4' })
  afterEach(() => {
    delete process.env.TRUST_PROXY
  })

  test('is not believed, but taken from the connection', () => {
    const request = forged()
    distrustForwarded(request)
    expect(request.headers).toEqual({ 'x-forwarded-for': '' })
  })

  test('is believed behind a proxy that sets it', () => {
    process.env.TRUST_PROXY = '1'
    const request = forged()
    distrustForwarded(request)
    expect(request.headers['x-forwarded-for']).toBe('1.2.3.4')
  })
})

test('the content policy lets no script run but its own and those with the nonce', () => {
  const nonce = freshNonce()
  const directives = contentPolicy(nonce).split('; ')
  expect(directives).toContain(`script-src 'self' 'nonce-${nonce}'`)
  expect(directives).toContain("frame-ancestors 'none'")
  expect(freshNonce()).not.toBe(nonce)
})

/** The answer of `send`, read by a response that nobody is connected to. */
async function answered(page: ReturnType<typeof toPage>, headers: Record<string, string>) {
  return capture(
    (_request, response) => send(requestWith(headers), response as ServerResponse, page),
    '/',
    {},
  )
}

describe('a page that is answered', () => {
  const html = `<p nonce="n1">${'Jadwal '.repeat(200)}</p>`
  const drawn = (nonce: string) =>
    toPage(
      {
        status: 200,
        headers: { 'content-type': 'text/html', 'content-security-policy': nonce, 'set-cookie': 'secret=1' },
        body: Buffer.from(html.replace('n1', nonce)),
        nonce,
      },
      true,
    )

  test('is compressed when asked, and never carries cookies', async () => {
    const plain = await answered(drawn('n1'), {})
    expect(plain.body.toString()).toBe(html)
    const zipped = await answered(drawn('n1'), { 'accept-encoding': 'gzip, deflate' })
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(zipped.body).toString()).toBe(html)
    const brotli = await answered(drawn('n1'), { 'accept-encoding': 'gzip, br' })
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotli.body.length).toBeLessThan(html.length)
    for (const { headers } of [plain, zipped, brotli]) expect(headers['set-cookie']).toBeUndefined()
  })

  test('is the same page although its nonce differs, and the shorter answer leaves the old nonce alone', async () => {
    const first = drawn('n1')
    const again = drawn('n2')
    expect(again.etag).toBe(first.etag)
    const { status, headers, body } = await answered(again, { 'if-none-match': String(first.etag) })
    expect([status, body.length]).toEqual([304, 0])
    expect(headers['content-security-policy']).toBeUndefined()
  })
})
