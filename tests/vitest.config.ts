import { defineConfig } from 'vitest/config'

// Far from Jakarta and across the date line from it, so that whatever leans on the machine's zone goes wrong.
process.env.TZ = 'Pacific/Kiritimati'
process.env.AUTH_SECRET ??= 'a secret of the tests alone, of no use elsewhere'

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'rules', root: '.', include: ['tests/rules/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'database',
          root: '.',
          include: ['tests/database/**/*.test.ts'],
          globalSetup: ['tests/support/database-setup.ts'],
          setupFiles: ['tests/support/own-database.ts'],
        },
      },
    ],
  },
})
