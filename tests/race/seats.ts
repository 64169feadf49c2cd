import { setTimeout } from 'node:timers/promises'
import { hashOfToken } from '#lib/accounts/secret-steps.ts'
import { database } from '#lib/database/client.ts'
import { startApp } from '#tests/support/app.ts'
import { soonDay } from '#tests/support/clock.ts'
import { listOf, registerFields, registerInput, visitFor } from '#tests/support/registrations.ts'
import { callAction, findBuiltActions } from '#tests/support/server-actions.ts'

const SEATS = 16
const LEAVE = 5
const KILL_AFTER = 40

interface SeatRace {
  clients: number
  rounds: number
  /** In the last round one of both processes is killed while forms are on their way; who gets no answer sends again. */
  kill?: boolean
}

type Form = ReturnType<typeof registerFields>

interface Ticket {
  id: number
  token: string
  sent: number
  answered: number
}

export interface SeatReport {
  rounds: number
  registrations: number
  /** Forms that got no answer, as their process was killed, and were sent again. */
  sentAgain: number
  /** Milliseconds from a form to its answer while all are sent at once; the worst of the rounds' medians, and the worst. */
  median: number
  slowest: number
  /** What must not be: nothing of it. */
  faults: string[]
}

const action = (name: string) => {
  const found = findBuiltActions().find((one) => one.name === name)
  if (!found) throw new Error(`${name} is not built`)
  return found
}

/**
 * Clients who want the 16 seats of a visit at once, through two processes of the built app on one database, which
 * DATABASE_URL names too; then five with a seat give it up at once. Round after round, each with a visit of its own.
 */
export async function raceForSeats(
  databaseUrl: string,
  { clients, rounds, kill = false }: SeatRace,
): Promise<SeatReport> {
  const apps = [
    await startApp(databaseUrl, { behindProxy: true, jobs: false }),
    await startApp(databaseUrl, { behindProxy: true, jobs: false }),
  ]
  const faults: string[] = []
  const times: number[][] = []
  let sentAgain = 0
  try {
    for (let round = 0; round < rounds; round++) {
      const visit = await visitFor(SEATS, { firstDay: await soonDay(30) }, new Date())
      const urls = apps.map(({ url }) => url)
      const killing = kill && round === rounds - 1
      let answers = 0
      const tickets = await storm(urls, visit, clients, faults, {
        answered: () => {
          answers += 1
          if (killing && answers === KILL_AFTER) void apps[1]?.kill()
        },
        unanswered: () => {
          sentAgain += 1
          if (!killing) faults.push('a form got no answer')
        },
      })
      times.push(tickets.map(({ sent, answered }) => answered - sent))
      await judgeList(visit, tickets, clients, faults)
      const alive = killing ? urls.slice(0, 1) : urls
      // Kept by every process, so that each has something to forget.
      await Promise.all(alive.map((url) => pageOf(url, visit)))
      await leaveAtOnce(alive, visit, tickets, faults)
      await Promise.all(alive.map((url) => showsSoon(url, visit, clients - SEATS - LEAVE, faults)))
    }
    for (const { complaints } of apps)
      if (complaints() !== '') faults.push(`an app complained: ${complaints()}`)
  } finally {
    for (const { stop } of apps) await stop()
  }
  const medians = times.map((one) => one.toSorted((a, b) => a - b)[Math.floor(one.length / 2)] ?? 0)
  const all = times.flat()
  return {
    rounds,
    registrations: all.length,
    sentAgain,
    median: Math.round(Math.max(...medians)),
    slowest: Math.round(Math.max(...all)),
    faults,
  }
}

/** Everybody sends the form at once; one in ten sends it twice; whoever gets no answer sends it to the first process. */
async function storm(
  urls: string[],
  visit: { bookingId: number },
  clients: number,
  faults: string[],
  told: { answered(): void; unanswered(): void },
): Promise<Ticket[]> {
  const register = action('app/(public)/kunjungan/[id]/daftar/actions.ts registerAction')
  const page = `/kunjungan/${visit.bookingId}/daftar`
  const send = async (fields: Form, index: number, before?: number): Promise<Ticket | null> => {
    const url = urls[index % urls.length] as string
    const address = `10.${index >> 8}.${index & 255}.7`
    // What was done before its answer was lost counts from when it was sent first.
    const sent = before ?? performance.now()
    const answer = await callAction(url, register, fields, '', { address, page }).catch(() => null)
    if (!answer) {
      told.unanswered()
      if (before !== undefined) throw new Error('the process that was not killed gives no answer')
      return send(fields, 0, sent)
    }
    const answered = performance.now()
    told.answered()
    const { goTo, status, text } = answer
    const token = /\/tiket\/([\w-]+)/.exec(goTo ?? '')?.[1]
    const tokenHash = token ? hashOfToken(token) : null
    const found = tokenHash && (await database().registration.findUnique({ where: { tokenHash } }))
    if (found && token) return { id: found.id, token, sent, answered }
    faults.push(`client ${index} was answered ${status}: ${text.slice(0, 200)}`)
    return null
  }
  const tickets = await Promise.all(
    Array.from({ length: clients }, async (_, index) => {
      const fields = registerFields(registerInput(visit))
      const [ticket, again] = await Promise.all([
        send(fields, index),
        index % 10 === 0 ? send(fields, index + 1) : null,
      ])
      if (ticket && again && ticket.id !== again.id) faults.push(`client ${index} has two tickets`)
      return ticket
    }),
  )
  return tickets.filter((ticket) => ticket !== null)
}

/** Exactly 16 are seated, nobody is lost, and whoever was answered before another sent is before them in line. */
async function judgeList(
  visit: { bookingId: number },
  tickets: Ticket[],
  clients: number,
  faults: string[],
): Promise<void> {
  const list = await listOf(visit)
  if (list.length !== clients) faults.push(`${list.length} of ${clients} are on the list`)
  for (const [index, { place, status }] of list.entries()) {
    if (place !== index + 1) faults.push(`place ${place} is the ${index + 1}. in line`)
    if (status !== (index < SEATS ? 'seated' : 'waitlisted')) faults.push(`place ${place} is ${status}`)
  }
  const places = new Map(list.map(({ id, place }) => [id, place]))
  const placeOf = ({ id }: Ticket) => places.get(id) ?? 0
  for (const early of tickets)
    for (const late of tickets)
      if (early.answered < late.sent && placeOf(early) > placeOf(late))
        faults.push(`place ${placeOf(late)} was sent after place ${placeOf(early)} was answered`)
}

/** Five with a seat give it up at once: the first five in line have one then, and nobody else. */
async function leaveAtOnce(
  urls: string[],
  visit: { bookingId: number },
  tickets: Ticket[],
  faults: string[],
): Promise<void> {
  const withdraw = action('app/tiket/[token]/actions.ts withdrawAction')
  const seated = new Set(
    (await listOf(visit)).filter(({ status }) => status === 'seated').map(({ id }) => id),
  )
  const leaving = tickets.filter(({ id }) => seated.has(id)).slice(-LEAVE)
  await Promise.all(
    leaving.map(async ({ id, token }, index) => {
      const fields = { kunci: token, registrationId: id, reason: '' }
      const url = urls[index % urls.length] as string
      const page = `/tiket/${token}/batal`
      const { goTo, text } = await callAction(url, withdraw, fields, '', { page })
      if (!goTo) faults.push(`a seat was not given up: ${text.slice(0, 200)}`)
    }),
  )
  const list = await listOf(visit)
  const gone = leaving.map(({ id }) => id)
  for (const { id, place, status } of list) {
    const expected = gone.includes(id) ? 'withdrawn' : place <= SEATS + LEAVE ? 'seated' : 'waitlisted'
    if (status !== expected) faults.push(`after ${LEAVE} left, place ${place} is ${status}`)
  }
}

const pageOf = async (url: string, { bookingId }: { bookingId: number }) =>
  (await fetch(`${url}/kunjungan/${bookingId}`)).text()

/** Every process shows within two seconds how many wait now, whichever of them was told of the withdrawals. */
async function showsSoon(
  url: string,
  visit: { bookingId: number },
  waiting: number,
  faults: string[],
): Promise<void> {
  const until = performance.now() + 2_000
  for (;;) {
    if ((await pageOf(url, visit)).includes(`Penuh (${SEATS} kursi), ${waiting} menunggu`)) return
    if (performance.now() > until) break
    await setTimeout(50)
  }
  faults.push(`two seconds later ${url} does not show that ${waiting} wait`)
}
