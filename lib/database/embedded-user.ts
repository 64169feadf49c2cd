import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { Trouble } from './trouble.ts'

/** A user of the system that Postgres runs as, instead of root. */
export interface User {
  uid: number
  gid: number
}

/** Runs a program to its end; null when it went well, else what it said. */
export function runAs(user: User | null, file: string, args: string[]): string | null {
  // The folder we stand in may be closed to the user.
  const { status, error, stderr } = spawnSync(file, args, { ...user, cwd: '/', encoding: 'utf8' })
  return status === 0 ? null : (error?.message ?? stderr)
}

/**
 * Who runs Postgres, which refuses to run as root: null means ourselves, else the owner of the data that is
 * there, else the user postgres, who is made when missing.
 */
export function userFor(data: string): User | null {
  if (process.getuid?.() !== 0) return null
  if (existsSync(data)) {
    const { uid, gid } = statSync(data)
    if (uid !== 0) return { uid, gid }
  }
  return findUser() ?? makeUser()
}

function findUser(): User | null {
  const [uid, gid] = ['-u', '-g'].map(
    (flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout,
  )
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null
}

function makeUser(): User {
  const shell = ['--shell', '/usr/sbin/nologin']
  const refused = runAs(null, 'useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    ...shell,
    'postgres',
  ])
  const user = findUser()
  if (user) return user
  throw new Trouble(
    `Postgres tidak boleh berjalan sebagai root, dan pengguna postgres tidak dapat dibuat (${refused?.trim()}). Jalankan sebagai pengguna biasa, atau setel DATABASE_URL.`,
  )
}
