import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { registerSelf } from '#lib/registrations/commands.ts'
import { acceptSeat, lapseSeats, withdrawSeat } from '#lib/registrations/seat-commands.ts'
import { inDays, NOW } from '#tests/support/clock.ts'
import { expectSeats } from '#tests/support/expect-seats.ts'
import { listOf, registerInput, visitFor } from '#tests/support/registrations.ts'

const HOUR = 3_600_000
/** As the setting has it by standard. */
const HOURS_TO_ACCEPT = 24

/** One person as the rules would have it, worked out without the database. */
interface Head {
  id: number
  status: 'seated' | 'waitlisted' | 'withdrawn' | 'lapsed'
  acceptBy: number | null
}

/** The list of a visit by its rules: the first in line gets what is free. */
class Model {
  heads: Head[] = []
  seats: number

  constructor(seats: number) {
    this.seats = seats
  }

  get seated() {
    return this.heads.filter(({ status }) => status === 'seated').length
  }

  arrive(id: number) {
    this.heads.push({ id, status: this.seated < this.seats ? 'seated' : 'waitlisted', acceptBy: null })
  }

  leave(head: Head, status: 'withdrawn' | 'lapsed', now: number) {
    const freed = head.status === 'seated'
    Object.assign(head, { status, acceptBy: null })
    const next = this.heads.find((one) => one.status === 'waitlisted')
    if (freed && next) Object.assign(next, { status: 'seated', acceptBy: now + HOURS_TO_ACCEPT * HOUR })
  }

  lapse(now: number) {
    const late = this.heads
      .filter(({ acceptBy }) => acceptBy !== null && acceptBy < now)
      .toSorted((a, b) => (a.acceptBy ?? 0) - (b.acceptBy ?? 0) || a.id - b.id)
    for (const head of late) this.leave(head, 'lapsed', now)
  }
}

const command = fc.oneof(
  { weight: 6, arbitrary: fc.record({ verb: fc.constant('register' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({ verb: fc.constantFrom('withdraw' as const, 'accept' as const), pick: fc.nat() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ verb: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 30 }) }),
  },
  { weight: 2, arbitrary: fc.record({ verb: fc.constant('again' as const), pick: fc.nat() }) },
)

test.prop([fc.array(command, { maxLength: 25 })], { numRuns: 25, interruptAfterTimeLimit: 90_000 })(
  'any sequence of commands leaves the list as its rules say, and law 2 whole',
  async (commands) => {
    const visit = await visitFor(3, { firstDay: inDays(60), program: { trainingDays: 1 } })
    const model = new Model(3)
    const inputs: ReturnType<typeof registerInput>[] = []
    let now = NOW.getTime()
    for (const one of commands) {
      const at = new Date(now)
      if (one.verb === 'register') {
        const input = registerInput(visit)
        const made = await registerSelf({ kind: 'public' }, input, at, '')
        if (!made.ok) throw new Error(JSON.stringify(made.reason))
        inputs.push(input)
        model.arrive(made.value.id)
        expect(made.value.status).toBe(model.heads.at(-1)?.status)
      } else if (one.verb === 'wait') {
        now += one.hours * HOUR
        await lapseSeats(new Date(now))
        model.lapse(now)
      } else {
        const index = model.heads.length === 0 ? -1 : one.pick % model.heads.length
        const head = model.heads[index]
        if (!head) continue
        if (one.verb === 'again') {
          await registerSelf({ kind: 'public' }, inputs[index] as (typeof inputs)[number], at, '')
          continue
        }
        const ticket = { kind: 'ticket' as const, registrationId: head.id }
        const live = head.status === 'seated' || head.status === 'waitlisted'
        if (one.verb === 'accept') {
          await acceptSeat(ticket, ticket, at)
          if (head.status === 'seated' && head.acceptBy !== null) head.acceptBy = null
        } else {
          await withdrawSeat(ticket, { ...ticket, reason: '' }, at)
          if (live) model.leave(head, 'withdrawn', now)
        }
      }
      const list = await listOf(visit)
      expect(
        list.map(({ id, status, acceptBy }) => ({ id, status, acceptBy: acceptBy?.getTime() ?? null })),
      ).toEqual(model.heads)
    }
    await expectSeats()
  },
)
