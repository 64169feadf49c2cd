import { defineConfig } from '@playwright/test'
import { findChromium, NO_CHROMIUM } from './support/chromium.mjs'

// The app far from Jakarta on one side, the browser on the other, so that zone bugs show.
process.env.TZ = 'Pacific/Kiritimati'
process.env.AUTH_SECRET ??= 'a secret of the tests alone, of no use elsewhere'

const executablePath = await findChromium()
if (!executablePath) throw new Error(NO_CHROMIUM)

/** Whatever an app does by itself would look like a change to these, or they need a mail server: an app of their own. */
const APART = ['actions-by-role', 'board-keyboard', 'board-refusals', 'ask-to-date']
/** Has a thousand units, which would be in the way of the others. */
const LARGE = ['board-long']
const specs = (names: string[]) => names.map((name) => `**/${name}.spec.ts`)

export default defineConfig({
  testDir: 'browser',
  // Starting an app costs as much as several tests. Those of one project share one a worker, and its database.
  projects: [
    { name: 'apart', testMatch: specs(APART) },
    { name: 'large', testMatch: specs(LARGE) },
    { name: 'together', testIgnore: specs([...APART, ...LARGE]) },
  ],
  outputDir: '../test-results',
  globalSetup: './support/browser-setup.ts',
  // As many as CI has cores: Chromium needs all of them, and a third one only makes the others wait.
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    locale: 'id-ID',
    timezoneId: 'America/St_Johns',
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath,
      args: [
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
