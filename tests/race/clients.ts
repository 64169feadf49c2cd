import { Pool } from 'pg'
import type { Problem } from '#lib/forms/form.ts'
import { callAction, findBuiltActions } from '#tests/support/server-actions.ts'
import { problemsIn } from './answers.ts'
import { type Deed, type DeedKind, nextDeed } from './deeds.ts'
import type { RaceWorld } from './world.ts'

const CLIENTS = 64

/** What was sent, and what came back; instants in milliseconds since 1970. */
export interface Attempt extends Deed {
  accountId: string
  sent: number
  answered: number
  /** HTTP status; 0 where there was no answer. */
  status: number
  done: boolean
  problems: Problem[]
  /** What the server said where it neither did it nor said why not. */
  odd: string | null
}

const VISIT = 'app/petugas/kunjungan/[id]'
const BOARD = 'app/petugas/papan/actions.ts'

/** Half of the clients use the forms of the pages, the others those of the board where it has one. */
const ACTIONS: Record<DeedKind, [string, string]> = {
  schedule: ['app/petugas/permohonan/[id]/jadwalkan/actions.ts schedule', `${BOARD} schedule`],
  move: [`${VISIT}/pindahkan/actions.ts move`, `${BOARD} move`],
  confirm: [`${VISIT}/actions.ts confirm`, `${VISIT}/actions.ts confirm`],
  cancel: [`${VISIT}/actions.ts cancel`, `${VISIT}/actions.ts cancel`],
  undo: [`${VISIT}/actions.ts undo`, `${BOARD} undo`],
}

interface Crowd {
  databaseUrl: string
  /** Clients are spread evenly over these. */
  appUrls: string[]
  world: RaceWorld
  /** Asked before every deed. */
  goOn: (attempts: Attempt[]) => boolean
  kind?: DeedKind
  clients?: number
  /** Holds the deeds that were sent and not answered, while they are. */
  underWay?: Set<Deed>
}

/** Lets clients send forms, each one after the other, as fast as they are answered. */
export async function letLoose(crowd: Crowd): Promise<Attempt[]> {
  const { databaseUrl, appUrls, world, goOn, kind, clients = CLIENTS, underWay } = crowd
  const actions = findBuiltActions()
  const pool = new Pool({ connectionString: databaseUrl, max: 8 })
  const attempts: Attempt[] = []
  const client = async (_: unknown, index: number) => {
    const appUrl = appUrls[index % appUrls.length] as string
    const { accountId, cookie } = world.schedulers[
      index % world.schedulers.length
    ] as RaceWorld['schedulers'][0]
    let moved = false
    while (goOn(attempts)) {
      // Who has just moved a visit thinks better of it soon, or hardly ever.
      const deed = await nextDeed(pool, world, accountId, moved && Math.random() < 0.4 ? 'undo' : kind)
      if (!deed) continue
      const name = ACTIONS[deed.kind][index % 4 < 2 ? 0 : 1]
      const action = actions.find((one) => one.name === name)
      if (!action) throw new Error(`${name} is not built`)
      const sent = Date.now()
      underWay?.add(deed)
      const answer = await callAction(appUrl, action, deed.fields, cookie).catch((error: Error) => ({
        ...{ status: 0, goTo: null, text: String(error) },
      }))
      underWay?.delete(deed)
      const done = answer.goTo !== null
      moved = done && kind === undefined && deed.kind === 'move'
      const problems = done ? [] : problemsIn(answer.text)
      const odd = done || problems.length > 0 ? null : answer.text.slice(0, 500)
      attempts.push({
        ...deed,
        accountId,
        sent,
        answered: Date.now(),
        status: answer.status,
        done,
        problems,
        odd,
      })
    }
  }
  try {
    await Promise.all(Array.from({ length: clients }, client))
  } finally {
    await pool.end()
  }
  return attempts
}
