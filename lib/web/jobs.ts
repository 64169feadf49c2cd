import PgBoss from 'pg-boss'
import { env } from '#lib/env.ts'
import { JOBS, type Job } from './job-list.ts'
import { scheduleHub } from './schedule-hub.ts'

/** How long a stop waits for jobs under way; what is left undone is done by the next who starts. */
const PATIENCE_MS = 10_000

const LOOK_EVERY_SECONDS = 5

/**
 * Runs the jobs of the list in this process: when they are due, by a queue in Postgres that all processes share, and when
 * they are nudged. Nobody waits for it to begin; without a database it begins with the next start.
 */
export function startJobs(jobs: readonly Job[] = JOBS): { stop(): Promise<void> } {
  const runners = jobs.map((job) => ({ ...job, run: oneAtATime(job) }))
  const boss = new PgBoss({ connectionString: env.databaseUrl, schema: 'pgboss', max: 2, ...KEEP_LITTLE })
  // What it cannot do now it tries again by itself; /sehat tells when the database is gone.
  boss.on('error', () => {})
  const started = begin(boss, runners).catch((error) => console.error(`Jobs do not run: ${reasonOf(error)}`))
  const leave = scheduleHub().follow((channel) => {
    for (const { nudgedBy, run } of runners)
      if (nudgedBy && (channel === nudgedBy || channel === null)) void run().catch(() => {})
  })
  return {
    async stop() {
      leave()
      await started
      await boss.stop({ timeout: PATIENCE_MS, wait: true }).catch(() => {})
      await Promise.all(runners.map(({ run }) => run.idle()))
    },
  }
}

const KEEP_LITTLE = { archiveCompletedAfterSeconds: 3600, deleteAfterDays: 7 }

async function begin(boss: PgBoss, jobs: { name: string; cron: string; run: () => Promise<void> }[]) {
  await boss.start()
  const known = jobs.map(({ name }) => name)
  for (const { name } of await boss.getSchedules()) if (!known.includes(name)) await boss.unschedule(name)
  for (const { name, cron, run } of jobs) {
    // Jobs that pile up while nobody runs are one.
    await boss.createQueue(name, { name, policy: 'short', retryLimit: 2, expireInMinutes: 15 })
    await boss.schedule(name, cron, {}, { tz: 'Asia/Jakarta' })
    await boss.work(name, { pollingIntervalSeconds: LOOK_EVERY_SECONDS }, run)
  }
}

/** Runs a job never twice at once in this process: who asks meanwhile has it run once more, after. */
function oneAtATime({ name, run }: Job) {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const once = async () => {
    try {
      await run(() => new Date())
    } catch (error) {
      if (!isUnreachable(error)) console.error(`Job ${name} failed: ${reasonOf(error)}`)
      throw error
    }
  }
  const start = () => {
    running = once().finally(() => {
      running = null
    })
    return running
  }
  const ask = (): Promise<void> => {
    if (!running) return start()
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null
        return start()
      })
    return next
  }
  return Object.assign(ask, { idle: async () => void (await (next ?? running)?.catch(() => {})) })
}

/** The database is gone, which /sehat tells; the job runs again by itself. */
function isUnreachable(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return /^(P1\d{3}|P2024|P2028|ECONN.*)$/.test(code ?? '') || /[Cc]onnection|closed/.test(message ?? '')
}

/** Of an error only what it is: its message may name people. */
function reasonOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: string }
  return [name, code].filter(Boolean).join(' ')
}
