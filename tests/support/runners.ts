import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, isBuilt } from '#lib/launch/build.ts'
import { step } from '#lib/launch/progress.mjs'
import { ensureChromium, NO_CHROMIUM } from './chromium.mjs'
import { type Counts, countPlaywright, countVitest, judge } from './counts.ts'
import { runProcess } from './run-process.ts'

interface Surroundings {
  env: NodeJS.ProcessEnv
  /** Aborted by Ctrl-C and the like. */
  ending: AbortSignal
}

type Runner = (around: Surroundings) => Promise<Counts>

/** Counts as one test, that the program ends well. */
const one =
  (script: string, ...args: string[]): Runner =>
  async (around) => {
    const code = await runProcess(script, args, around)
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  }

/** Runs a runner that writes a report, and counts by the report. */
async function reported(
  around: Surroundings,
  count: (file: string) => Counts,
  run: (file: string) => Promise<number | null>,
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'jadwal-report-'))
  const file = join(folder, 'report.json')
  try {
    const code = await run(file)
    around.ending.throwIfAborted()
    return judge(code, count(file))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const vitest =
  (project: string): Runner =>
  (around) =>
    reported(around, countVitest, (file) =>
      runProcess(
        'node_modules/vitest/vitest.mjs',
        [
          ...['run', '--config', 'tests/vitest.config.ts', '--project', project],
          ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${file}`],
        ],
        around,
      ),
    )

const browser: Runner = async (around) => {
  if (!isBuilt()) await step('Building the app', () => build(around.ending))
  const chromium = await ensureChromium(console.log)
  if (!chromium) throw new Error(NO_CHROMIUM)
  return reported(around, countPlaywright, (file) =>
    runProcess(
      'node_modules/@playwright/test/cli.js',
      ['test', '--config', 'tests/playwright.config.ts', '--reporter', 'list,json'],
      { ...around, env: { ...around.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
    ),
  )
}

/** Everything that `npm test` runs, in this order. */
export const RUNNERS: Record<string, Runner> = {
  types: one('node_modules/typescript/bin/tsc', '--noEmit'),
  lint: one('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  rules: vitest('rules'),
  database: vitest('database'),
  browser,
}
