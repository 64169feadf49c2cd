import { expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import type { Job } from '#lib/web/job-list.ts'
import { startJobs } from '#lib/web/jobs.ts'
import { closeScheduleHub } from '#lib/web/schedule-hub.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { owedMails, oweMails } from '#tests/support/messages.ts'
import { submittedRequest } from '#tests/support/visits.ts'

test('a message goes out as soon as it is owed; without a mail server it is kept to be read', async () => {
  const jobs = startJobs()
  try {
    await oweMails(['ibu@uji.test'], 1)
    await expect.poll(async () => (await owedMails())[0]?.status, { timeout: 30_000 }).toBe('sent')
    expect((await owedMails())[0]?.way).toBe('kept')
    await submittedRequest(await createFleet())
    await expect.poll(() => database().message.count({ where: { template: 'submit' } })).toBe(1)
  } finally {
    await jobs.stop()
    await closeScheduleHub()
  }
})

test('jobs are in the queue’s own schema, run when due, and never twice at once in a process', async () => {
  let [running, most, runs] = [0, 0, 0]
  const job: Job = {
    name: 'uji',
    cron: '* * * * *',
    nudgedBy: 'messages',
    async run() {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 50))
      running--
      runs++
    },
  }
  const jobs = startJobs([job])
  try {
    const schedules = () => database().$queryRaw<{ name: string }[]>`SELECT name FROM pgboss.schedule`
    await expect.poll(schedules, { timeout: 20_000 }).toEqual([{ name: 'uji' }])
    for (let nudge = 0; nudge < 10; nudge++) await database().$executeRaw`NOTIFY messages`
    await expect.poll(() => runs).toBeGreaterThanOrEqual(2)
    expect(most).toBe(1)
    const before = runs
    await expect.poll(() => runs, { timeout: 75_000, interval: 500 }).toBeGreaterThan(before + 1)
  } finally {
    await jobs.stop()
    await closeScheduleHub()
  }
  expect(running).toBe(0)
})

test('a job that fails is told of without what it said, and runs again', async () => {
  const said: unknown[] = []
  const { error } = console
  console.error = (text) => said.push(text)
  let runs = 0
  const run = async () => {
    runs++
    throw new TypeError('Ibu Sari, 0812')
  }
  const jobs = startJobs([{ name: 'rusak', cron: '0 0 1 1 *', nudgedBy: 'messages', run }])
  try {
    await expect.poll(() => runs, { timeout: 20_000 }).toBeGreaterThan(0)
    await database().$executeRaw`NOTIFY messages`
    await expect.poll(() => runs).toBeGreaterThan(1)
  } finally {
    await jobs.stop()
    await closeScheduleHub()
    console.error = error
  }
  expect(said[0]).toBe('Job rusak failed: TypeError')
})
