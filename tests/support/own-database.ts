import { afterAll, inject } from 'vitest'
import { database } from '#lib/database/client.ts'
import { copyTemplate, dropDatabase } from './template.ts'

// Each test file has a database of its own, and the app's client is pointed at it before its first use.
const serverUrl = inject('serverUrl')
const url = await copyTemplate(serverUrl, inject('template'))
process.env.DATABASE_URL = url
// Many connections at once, so that races are real.
process.env.DATABASE_POOL = '20'

afterAll(async () => {
  await database().$disconnect()
  await dropDatabase(serverUrl, new URL(url).pathname.slice(1))
})
