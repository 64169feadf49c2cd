import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { schemaDifference } from '#tests/support/schema-difference.ts'

const SCHEMA = await readFile('prisma/schema.prisma', 'utf8')

const difference = (schema = SCHEMA) => schemaDifference(process.env.DATABASE_URL as string, schema)

test('schema.prisma and the migrations describe the same tables', async () => {
  expect(await difference()).toBe('')
})

test('a column, an index or a default on one side only is noticed', async () => {
  expect(await difference(SCHEMA.replace('participants   Int', '$&\n  sleepers Int?'))).toContain(
    '"sleepers"',
  )
  expect(await difference(SCHEMA.replace('  @@index([siteId])\n', ''))).toContain('DROP INDEX')
  expect(
    await difference(SCHEMA.replace('demo       Boolean      @default(false)', 'demo Boolean')),
  ).toContain('DROP DEFAULT')
  await database().$executeRaw`ALTER TABLE sites ADD COLUMN colour text`
  expect(await difference()).toContain('DROP COLUMN "colour"')
})
