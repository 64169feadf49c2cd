import type { TestProject } from 'vitest/node'
import { fill } from './fill.ts'
import { openTestServer } from './server.ts'
import { dropDatabase, makeTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
    template: string
  }
}

/** Once for all database tests: a server, and a template that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer()
  const template = await makeTemplate(server.url, (url) => fill(url, { demo: false }))
  project.provide('serverUrl', server.url)
  project.provide('template', template)
  return async () => {
    await dropDatabase(server.url, template)
    await server.stop()
  }
}
