import { closeDatabase } from '#lib/database/client.ts'
import { copyTemplate, dropDatabase } from './template.ts'

/** Runs with the process's client on a database of its own, for tests of the built app that start it themselves. */
export async function onOwnDatabase<Value>(run: (url: string) => Promise<Value>): Promise<Value> {
  const serverUrl = process.env.TEST_SERVER_URL as string
  const url = await copyTemplate(serverUrl, process.env.TEST_TEMPLATE as string)
  const { DATABASE_URL, PUBLIC_URL } = process.env
  await closeDatabase()
  Object.assign(process.env, { DATABASE_URL: url, PUBLIC_URL: 'http://localhost' })
  try {
    return await run(url)
  } finally {
    await closeDatabase()
    for (const [name, before] of Object.entries({ DATABASE_URL, PUBLIC_URL }))
      if (before === undefined) delete process.env[name]
      else process.env[name] = before
    await dropDatabase(serverUrl, new URL(url).pathname.slice(1))
  }
}
