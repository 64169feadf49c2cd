import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium, NO_CHROMIUM } from './support/chromium.mjs'

// The app far from Jakarta on one side, the browser on the other, so that zone bugs show.
process.env.TZ = 'Pacific/Kiritimati'
process.env.AUTH_SECRET ??= 'a secret of the tests alone, of no use elsewhere'

const executablePath = await findChromium()
if (!executablePath) throw new Error(NO_CHROMIUM)

// Workers are not shared between projects: each file has an app and a database of its own.
const files = globSync('tests/browser/*.spec.ts').map((file) => basename(file))

export default defineConfig({
  testDir: 'browser',
  projects: files.toSorted().map((file) => ({ name: basename(file, '.spec.ts'), testMatch: `**/${file}` })),
  outputDir: '../test-results',
  globalSetup: './support/browser-setup.ts',
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
