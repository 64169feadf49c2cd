import { readFileSync } from 'node:fs'

export interface Counts {
  passed: number
  failed: number
}

interface VitestReport {
  numPassedTests: number
  numTotalTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/** Tests that did not pass are failed, skipped ones too; so is a file that could not be run at all. */
export function countVitest(file: string): Counts {
  const { numPassedTests: passed, numTotalTests, testResults } = read<VitestReport>(file)
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  return { passed, failed: numTotalTests - passed + broken.length }
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

export function countPlaywright(file: string): Counts {
  const { stats, errors } = read<PlaywrightReport>(file)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length }
}

function read<Report>(file: string): Report {
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}

/** A runner that ended badly, or ran nothing, has failed, whatever it reports. */
export function judge(code: number | null, counts: Counts): Counts {
  const silent = counts.failed === 0 && (code !== 0 || counts.passed === 0)
  return silent ? { ...counts, failed: 1 } : counts
}
