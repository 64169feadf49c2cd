// Plain JavaScript: tests/run.mjs looks for a browser before any other tool is there.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Chromium without a window, which opens a page in a third of the time; else what people have. */
const SHELL = 'chromium-headless-shell'
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

export const NO_CHROMIUM =
  'No Chromium found. Install one: "npx playwright install chromium", or the chromium package of this system.'

/** Path of a Chromium: a shell of the system, Playwright's own if it was downloaded, else the system's; null for none. */
export async function findChromium() {
  const { chromium } = await import('@playwright/test')
  const paths = [...inPath([SHELL]), chromium.executablePath(), ...inPath(NAMES), ...ELSEWHERE]
  return paths.find((path) => existsSync(path)) ?? null
}

function inPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** As findChromium, but installs Debian's package where there is none and this process may install. */
export async function ensureChromium(say) {
  const found = await findChromium()
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!mayInstall || found?.endsWith(SHELL)) return found
  say(`Installing the package ${SHELL}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', SHELL]])
    spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  return findChromium()
}
