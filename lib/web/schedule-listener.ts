import { Client } from 'pg'

/** `schedule` tells of what public pages show, `board` of what only the staff board shows, `messages` of what is owed. */
export type Channel = 'schedule' | 'board' | 'messages'

const HEARTBEAT_MS = 5_000
const RETRY_MS = 1_000

interface ScheduleListener {
  /** True while every change of the schedule is sure to be heard. */
  readonly listening: boolean
  stop(): Promise<void>
}

/**
 * Hears of every change to the schedule, whichever process made it. Calls `changed` also when it begins to
 * listen and when it can no longer, without a channel: what happened in between is unknown.
 */
export function listenToSchedule(url: string, changed: (channel: Channel | null) => void): ScheduleListener {
  let client: Client | null = null
  let listening = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const lose = (lost: Client) => {
    if (client !== lost) return
    client = null
    listening = false
    changed(null)
    clearTimeout(timer)
    lost.end().catch(() => {})
    if (!stopped) timer = setTimeout(connect, RETRY_MS).unref()
  }

  // A connection that died without a word would keep stale pages alive.
  const beat = async (current: Client) => {
    await current.query('SELECT 1').catch(() => lose(current))
    if (client === current && !stopped) timer = setTimeout(() => void beat(current), HEARTBEAT_MS).unref()
  }

  async function connect(): Promise<void> {
    const opened = new Client({ connectionString: url, query_timeout: 2_000, connectionTimeoutMillis: 5_000 })
    client = opened
    opened.on('error', () => lose(opened))
    opened.on('end', () => lose(opened))
    opened.on('notification', ({ channel }) => changed(channel as Channel))
    try {
      await opened.connect()
      await opened.query('LISTEN schedule; LISTEN board; LISTEN messages')
    } catch {
      lose(opened)
      return
    }
    if (client !== opened || stopped) return
    changed(null)
    listening = true
    timer = setTimeout(() => void beat(opened), HEARTBEAT_MS).unref()
  }

  void connect()
  return {
    get listening() {
      return listening
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}
