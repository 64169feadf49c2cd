import { env } from '#lib/env.ts'
import { type Channel, listenToSchedule } from './schedule-listener.ts'

type Follower = (channel: Channel | null) => void

/** The process's one ear at the database: all who want to hear of changes share its connection. */
export interface ScheduleHub {
  readonly listening: boolean
  /** Calls at every change, and where changes may have been missed; answers how to stop. */
  follow(changed: Follower): () => void
  /** Calls when streams must end, soon where they must not begin any more; answers how to be left alone. */
  untilEnd(end: () => void): () => void
  endStreams(): void
  stop(): Promise<void>
}

function openHub(): ScheduleHub {
  const followers = new Set<Follower>()
  const ends = new Set<() => void>()
  let ended = false
  const listener = listenToSchedule(env.databaseUrl, (channel) => {
    for (const changed of followers) changed(channel)
  })
  return {
    get listening() {
      return listener.listening
    },
    follow(changed) {
      followers.add(changed)
      return () => void followers.delete(changed)
    },
    untilEnd(end) {
      ends.add(end)
      if (ended) setImmediate(end)
      return () => void ends.delete(end)
    },
    endStreams() {
      ended = true
      for (const end of ends) end()
      ends.clear()
    },
    stop: () => listener.stop(),
  }
}

/** Next bundles a second copy of this file for its route handlers; both must find the same hub. */
const kept = globalThis as { jadwalScheduleHub?: ScheduleHub }

export function scheduleHub(): ScheduleHub {
  kept.jadwalScheduleHub ??= openHub()
  return kept.jadwalScheduleHub
}

/** Lets go of everybody who listens for changes: a server that stops cannot wait for them. */
export function endStreams(): void {
  kept.jadwalScheduleHub?.endStreams()
}

export async function closeScheduleHub(): Promise<void> {
  const hub = kept.jadwalScheduleHub
  kept.jadwalScheduleHub = undefined
  await hub?.stop()
}
