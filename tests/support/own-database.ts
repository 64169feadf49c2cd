import { afterAll, inject } from 'vitest'
import { closeDatabase } from '#lib/database/client.ts'
import { copyTemplate, dropDatabase } from './template.ts'

// Several files run in one process, one after the other: each begins with the environment of the first.
const kept = globalThis as { jadwalEnv?: NodeJS.ProcessEnv }
kept.jadwalEnv ??= { ...process.env }
for (const name of Object.keys(process.env)) if (!(name in kept.jadwalEnv)) delete process.env[name]
Object.assign(process.env, kept.jadwalEnv)

// Each test file has a database of its own, and the app's client is pointed at it before its first use.
const serverUrl = inject('serverUrl')
const url = await copyTemplate(serverUrl, inject('template'))
process.env.DATABASE_URL = url
// Many connections at once, so that races are real.
process.env.DATABASE_POOL = '20'

afterAll(async () => {
  await closeDatabase()
  await dropDatabase(serverUrl, new URL(url).pathname.slice(1))
})
