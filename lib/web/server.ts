import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'
import { env } from '#lib/env.ts'
import { dayAt } from '#lib/time/days.ts'
import { createTurns } from '#lib/uploads/turns.ts'
import { capture, type Handler } from './capture.ts'
import { startJobs } from './jobs.ts'
import { send } from './page-answer.ts'
import { createPageCache, type PageCache } from './page-cache.ts'
import { boundaryOf, limitParts } from './part-limit.ts'
import { publicPath } from './public-path.ts'
import { closeScheduleHub, endStreams, scheduleHub } from './schedule-hub.ts'
import { contentPolicy, distrustForwarded, freshNonce, policyOf, setSecurityHeaders } from './security.ts'

interface Served {
  port: number
  /** Answers what is under way, then closes. */
  stop(): Promise<void>
}

/** How long a stop waits for answers under way. */
const PATIENCE_MS = 10_000

/** Serves the built app, or with `dev` the sources. Port 0 takes any free one. */
export async function serve({ port, dev = false }: { port: number; dev?: boolean }): Promise<Served> {
  const app = next({ dev, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const front = dev ? { handle, stop: () => {} } : inFrontOf(handle)
  const server = createServer((request, response) => {
    distrustForwarded(request)
    front.handle(request, response).catch((error) => fail(response, error))
  })
  // Longer than the proxies in front of it keep a connection, so that none meets one that just closed.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })
  const jobs = env.jobs ? startJobs() : null
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      endStreams()
      const jobsEnded = jobs?.stop()
      const closed = new Promise((resolve) => server.close(resolve))
      // Again and again: those of streams and of answers under way fall idle one after the other.
      const closing = setInterval(() => server.closeIdleConnections(), 50)
      const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
      await closed
      clearInterval(closing)
      clearTimeout(impatience)
      front.stop()
      await jobsEnded
      await closeScheduleHub()
      await app.close()
    },
  }
}

/** What stands between the network and Next: security headers, and the kept public pages. */
function inFrontOf(next: Handler): { handle: Handler; stop(): void } {
  const host = new URL(env.publicUrl).host
  const render = async (path: string) => {
    const nonce = freshNonce()
    const policy = contentPolicy(nonce)
    const drawn = await capture(next, path, { host, 'content-security-policy': policy })
    return { ...drawn, headers: { ...drawn.headers, 'content-security-policy': policy }, nonce }
  }
  const cache: PageCache = createPageCache({
    render,
    trusted: () => env.pageCache && hub.listening,
    today: () => dayAt(new Date()),
  })
  const hub = scheduleHub()
  const leave = hub.follow((channel) => {
    if (channel === 'schedule' || channel === null) cache.forget()
  })
  return {
    async handle(request, response) {
      setSecurityHeaders(response, request.url)
      const path = isPublic(request) ? publicPath(request.url ?? '/') : null
      if (path !== null && isPosted(request.url)) return sendTo(response, path)
      if (path !== null) return send(request, response, await cache.page(path))
      if (changes(request)) forgetWhenAnswered(response, cache)
      const policy = policyOf(request.url)
      request.headers['content-security-policy'] = policy
      response.setHeader('content-security-policy', policy)
      if (!bringsFiles(request)) return next(request, response)
      limitParts(request)
      if ((await uploads.take(() => answered(next, request, response))) === null) turnAway(response)
    },
    stop: leave,
  }
}

/** Forms with files that are read at once: each may hold the largest file in memory. */
const uploads = createTurns(48, 30_000)
/** Forms of words alone are smaller; they wait for nobody. */
const SMALL_FORM = 256 * 1024

function bringsFiles({ headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length'] ?? Number.POSITIVE_INFINITY)
  return boundaryOf(headers['content-type']) !== null && length > SMALL_FORM
}

/** Lets Next answer, and waits until the answer is out. */
async function answered(next: Handler, request: IncomingMessage, response: ServerResponse): Promise<true> {
  const closed = new Promise<true>((resolve) => response.once('close', () => resolve(true)))
  await next(request, response)
  return closed
}

function turnAway(response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '60' })
  response.end('Terlalu banyak berkas dikirim saat ini. Coba lagi dalam satu menit.\n')
}

const reads = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD'
const changes = (request: IncomingMessage) => !reads(request)

/** Next asks for parts of pages in a language of its own; those are not kept. */
function isPublic(request: IncomingMessage): boolean {
  return reads(request) && request.headers.rsc === undefined
}

/** A form without JavaScript puts all its fields into the address, empty ones too: the one form reads better. */
const isPosted = (url = '') => /[?&](wilayah=|[a-z]+=(&|$))/.test(url)

function sendTo(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store' }).end()
}

/** What somebody has just done must be on the next page they see, even before Postgres has told of it. */
function forgetWhenAnswered(response: ServerResponse, cache: PageCache): void {
  const writeHead = response.writeHead
  response.writeHead = ((...head: Parameters<typeof writeHead>) => {
    cache.forget()
    return writeHead.apply(response, head)
  }) as typeof writeHead
  response.once('close', () => cache.forget())
}

function fail(response: ServerResponse, error: unknown): void {
  console.error(error)
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
  response.end('Ada gangguan di pihak kami. Coba lagi sebentar lagi.\n')
}
