import { existsSync } from 'node:fs'
import { fill } from './fill.ts'
import { openTestServer } from './server.ts'
import { dropDatabase, makeTemplate } from './template.ts'

/** Once for all browser tests: a server, and a template that the app of every worker runs on a copy of. */
export default async function setup(): Promise<() => Promise<void>> {
  if (!existsSync('.next/BUILD_ID')) throw new Error('The app is not built: run "npx next build" first.')
  const server = await openTestServer()
  const template = await makeTemplate(server.url, (url) => fill(url, { demo: true }))
  process.env.TEST_SERVER_URL = server.url
  process.env.TEST_TEMPLATE = template
  return async () => {
    await dropDatabase(server.url, template)
    await server.stop()
  }
}
