import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const FORBIDDEN: [file: string, imported: string, because: string][] = [
  ['components/ui/button.tsx', '#lib/time/days.ts', 'components/ui imports nothing of ours'],
  ['components/ui/button.tsx', '#components/forms/fields.tsx', 'components/ui imports nothing of ours'],
  ['components/ui/button.tsx', '../forms/fields.tsx', 'components/ui imports nothing of ours'],
  ['components/ui/button.tsx', 'next/link', 'Only app and lib/web know Next'],
  ['components/bookings/visit.tsx', '#lib/bookings/queries.ts', 'A component takes pure files and values'],
  ['components/bookings/visit.tsx', '#lib/bookings/commands.ts', 'A component takes pure files and values'],
  ['components/bookings/visit.tsx', '#lib/database/client.ts', 'A component takes pure files and values'],
  ['components/bookings/visit.tsx', '#app/petugas/actions.ts', 'A component knows no page'],
  ['components/bookings/visit.tsx', '../ui/button.tsx', 'Other rooms are named'],
  ['components/bookings/visit.tsx', 'next/navigation', 'Only app and lib/web know Next'],
  ['components/bookings/visit.tsx', '@prisma/client', 'reach the database'],
  ['app/petugas/page.tsx', '#lib/bookings/commands.ts', 'only actions.ts gives commands'],
  ['app/petugas/page.tsx', '#lib/bookings/move-commands.ts', 'only actions.ts gives commands'],
  ['app/petugas/page.tsx', '#lib/bookings/insert-steps.ts', 'only actions.ts gives commands'],
  ['app/petugas/page.tsx', '#lib/database/client.ts', 'does not reach the database'],
  ['app/petugas/page.tsx', '@prisma/client', 'does not reach the database'],
  ['app/petugas/page.tsx', '#tests/support/visits.ts', 'does not reach the database'],
  ['app/petugas/actions.ts', '#lib/bookings/insert-steps.ts', 'An action parses'],
  ['app/petugas/actions.ts', '#lib/database/client.ts', 'does not reach the database'],
  ['lib/bookings/booking.ts', '#lib/bookings/queries.ts', 'A pure file knows other pure files'],
  ['lib/bookings/booking.ts', './queries.ts', 'A pure file knows other pure files'],
  ['lib/bookings/booking.ts', '#lib/database/client.ts', 'A pure file knows other pure files'],
  ['lib/bookings/booking.ts', 'pg', 'reach the database'],
  ['lib/bookings/queries.ts', './change-steps.ts', 'A query changes nothing'],
  ['lib/units/commands.ts', '#lib/bookings/move-commands.ts', 'do not plan visits'],
  ['lib/bookings/schema.ts', 'next/headers', 'Only app and lib/web know Next'],
  ['lib/bookings/permissions.ts', '@prisma/client', 'reach the database'],
  ['lib/bookings/queries.ts', '#lib/bookings/commands.ts', 'A query changes nothing'],
  ['lib/bookings/queries.ts', './commands.ts', 'A query changes nothing'],
  ['lib/bookings/queries.ts', 'next/cache', 'Only app and lib/web know Next'],
  ['lib/bookings/queries.ts', '#components/ui/button.tsx', 'lib knows neither pages nor components'],
  ['lib/bookings/commands.ts', 'next/cache', 'Only app and lib/web know Next'],
  ['lib/bookings/commands.ts', '#lib/web/session.ts', 'lib/web stands on the nouns'],
  ['lib/bookings/commands.ts', '../claims/commands.ts', 'Other rooms are named'],
  ['lib/bookings/commands.ts', '#lib/offers/close-steps.ts', 'downwards only'],
  ['lib/requests/commands.ts', '#lib/offers/commands.ts', 'downwards only'],
  ['lib/requests/commands.ts', '#lib/bookings/commands.ts', 'downwards only'],
  ['lib/units/commands.ts', '#lib/offers/commands.ts', 'do not plan visits'],
  ['lib/offers/commands.ts', '#lib/web/session.ts', 'lib/web stands on the nouns'],
  ['lib/requests/create-steps.ts', '#lib/drafts/commands.ts', 'downwards only'],
  ['lib/drafts/commands.ts', '#lib/bookings/commands.ts', 'downwards only'],
  ['lib/claims/commands.ts', '#lib/requests/status-steps.ts', 'downwards only'],
  ['lib/history/commands.ts', '#lib/claims/commands.ts', 'downwards only'],
  ['lib/time/days.ts', '#lib/result.ts', 'stand alone'],
  ['lib/forms/form.ts', '#lib/bookings/booking.ts', 'lib/forms knows only time and result'],
  ['lib/database/client.ts', '#lib/bookings/booking.ts', 'lib/database knows only env'],
  ['lib/web/session.ts', '#components/ui/button.tsx', 'lib knows neither pages nor components'],
  ['lib/launch/run.ts', '#app/layout.tsx', 'The launcher starts the app'],
]

const ALLOWED: [file: string, imported: string][] = [
  ['components/ui/field.tsx', './icon.tsx'],
  ['components/bookings/visit.tsx', '#lib/bookings/booking.ts'],
  ['components/bookings/visit.tsx', '#lib/time/words.ts'],
  ['components/bookings/visit.tsx', '#components/ui/badge.tsx'],
  ['app/petugas/page.tsx', '#lib/bookings/queries.ts'],
  ['app/petugas/page.tsx', '#lib/bookings/start-queries.ts'],
  ['app/petugas/page.tsx', '#lib/web/session.ts'],
  ['app/petugas/page.tsx', 'next/navigation'],
  ['app/petugas/actions.ts', '#lib/bookings/move-commands.ts'],
  ['app/petugas/actions.ts', '#lib/bookings/schema.ts'],
  ['lib/bookings/booking.ts', '#lib/claims/claim.ts'],
  ['lib/bookings/commands.ts', '#lib/requests/status-steps.ts'],
  ['lib/offers/commands.ts', '#lib/bookings/insert-steps.ts'],
  ['lib/offers/commands.ts', '#lib/requests/status-steps.ts'],
  ['lib/drafts/submit-commands.ts', '#lib/requests/create-steps.ts'],
  ['lib/bookings/commands.ts', '#lib/database/client.ts'],
  ['lib/units/commands.ts', '#lib/claims/commands.ts'],
  ['lib/units/commands.ts', '#lib/history/commands.ts'],
  ['lib/web/session.ts', 'next/headers'],
  ['lib/database/client.ts', '#lib/env.ts'],
  ['tests/database/move.test.ts', '#lib/bookings/insert-steps.ts'],
]

const house = mkdtempSync(join(tmpdir(), 'import-law-'))
afterAll(() => rmSync(house, { recursive: true }))

const asked = [...FORBIDDEN, ...ALLOWED].map(([file, imported]) => ({ file, imported }))

/** Builds a house of nothing but these imports, a line each, and lets the linter walk through it once. */
function lint(): string[] {
  const law = readFileSync('.biome.jsonc', 'utf8').replace('"useIgnoreFile": true', '"useIgnoreFile": false')
  const files = Map.groupBy(asked, ({ file }) => file)
  const texts = new Map([...files].map(([file, lines]) => [file, lines.map(importLine).join('\n')]))
  texts.set('lib/time/egg.ts', "import { hen } from './hen.ts'\nexport const egg = [hen]")
  texts.set('lib/time/hen.ts', "import { egg } from './egg.ts'\nexport const hen = [egg]")
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), text)
  }
  writeFileSync(join(house, '.biome.jsonc'), law.replace('"enabled": true', '"enabled": false'))
  const biome = join(process.cwd(), 'node_modules/.bin/biome')
  const rules = ['--only=style/noRestrictedImports', '--only=suspicious/noImportCycles']
  const { stdout } = spawnSync(
    biome,
    ['lint', ...rules, '--reporter=github', '--max-diagnostics=none', '.'],
    {
      cwd: house,
      encoding: 'utf8',
    },
  )
  return stdout.split('\n')
}

const importLine = ({ imported }: { imported: string }) => `import '${imported}'`

const complaints = lint()

function complaintsOf(file: string, imported: string): string {
  const lines = asked.filter((one) => one.file === file).map((one) => one.imported)
  const place = `/${file},line=${lines.indexOf(imported) + 1},`
  return complaints.filter((line) => line.includes(place)).join('\n')
}

describe('the import law', () => {
  test.each(FORBIDDEN)('%s may not import %s', (file, imported, because) => {
    expect(complaintsOf(file, imported)).toContain(because)
  })

  test.each(ALLOWED)('%s may import %s', (file, imported) => {
    expect(complaintsOf(file, imported)).toBe('')
  })

  test('two files may not import each other', () => {
    expect(complaints.join('\n')).toMatch(/noImportCycles,file=.*lib\/time\/(egg|hen)\.ts/)
  })
})
