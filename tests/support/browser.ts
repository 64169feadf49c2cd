import { type BrowserContext, test as base, expect, type Page, type TestInfo } from '@playwright/test'
import { database } from '#lib/database/client.ts'
import { startApp, type TestApp } from './app.ts'
import { type MailServer, openMailServer } from './mail-server.ts'
import { copyTemplate, dropDatabase } from './template.ts'

export { expect } from '@playwright/test'
export { axe, axeInBoth, noHorizontalScroll } from './page-checks.ts'
export { PASSWORD, signIn, signInAgain, signInAs } from './sign-in.ts'

interface TestFixtures {
  /** Opens a page in a browser of its own: no cookies, nothing shared with `page`. */
  newVisitor: () => Promise<Page>
  /** One such page. */
  stranger: Page
}

interface WorkerFixtures {
  app: TestApp
  /** Whether the app does anything by itself, as sending messages. */
  jobs: boolean
  /** Whether the app has a mail server to send by. */
  smtp: boolean
  /** That server, where there is one. */
  mails: MailServer | null
}

/**
 * Every worker has one app on its own copy of the template database, which commands and factories called in a
 * test write to as well. A message on the console of any page fails the test.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  jobs: [true, { scope: 'worker', option: true }],
  smtp: [false, { scope: 'worker', option: true }],
  mails: [
    async ({ smtp }, use) => {
      const server = smtp ? await openMailServer() : null
      await use(server)
      await server?.kill()
    },
    { scope: 'worker' },
  ],
  app: [
    async ({ jobs, mails }, use) => {
      const serverUrl = process.env.TEST_SERVER_URL as string
      const url = await copyTemplate(serverUrl, process.env.TEST_TEMPLATE as string)
      const app = await startApp(url, { jobs, smtpUrl: mails?.url })
      process.env.DATABASE_URL = url
      process.env.PUBLIC_URL = app.url
      await use(app)
      await app.stop()
      await database().$disconnect()
      await dropDatabase(serverUrl, new URL(url).pathname.slice(1))
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  context: async ({ context, app }, use, info) => {
    const said = listen(context)
    const before = app.complaints().length
    await use(context)
    await judge(said, app.complaints().slice(before), info)
  },
  newVisitor: async ({ browser, app }, use, info) => {
    const contexts: BrowserContext[] = []
    const said: string[][] = []
    const before = app.complaints().length
    await use(async () => {
      const context = await browser.newContext()
      contexts.push(context)
      said.push(listen(context))
      return context.newPage()
    })
    for (const context of contexts) await context.close()
    await judge(said.flat(), app.complaints().slice(before), info)
  },
  stranger: async ({ newVisitor }, use) => use(await newVisitor()),
})

/** A guess of Chromium by the clock, which comes true on a busy machine. */
const SLOW = 'was preloaded using link preload but not used within a few seconds'

/** Gathers what pages of a context complain of. A page that answers 404 by intent is no complaint. */
function listen(context: BrowserContext): string[] {
  const said: string[] = []
  context.on('console', (message) => {
    const { url } = message.location()
    const ownAnswer = message.text().startsWith('Failed to load resource') && url === message.page()?.url()
    const isComplaint = ['error', 'warning'].includes(message.type()) && !message.text().includes(SLOW)
    if (isComplaint && !ownAnswer) said.push(`${message.text()} (${url})`)
  })
  context.on('weberror', (error) => said.push(String(error.error())))
  return said
}

async function judge(said: string[], complaints: string, info: TestInfo): Promise<void> {
  if (info.status !== info.expectedStatus) return
  expect(said, 'console of the browser').toEqual([])
  expect(complaints, 'standard error of the app').toBe('')
}

/** Runs one test twice: with JavaScript, and in a browser without it. */
export function withAndWithoutJavaScript(title: string, body: Parameters<typeof test>[2]): void {
  test(title, body)
  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })
    test(title, body)
  })
}
