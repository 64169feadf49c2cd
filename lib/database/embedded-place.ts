import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canRun, copyPrograms, installedPrograms } from './embedded-programs.ts'
import { runAs, type User, userFor } from './embedded-user.ts'
import { Trouble } from './trouble.ts'

/** Where a cluster lies, and who runs it with which programs. */
export interface Place {
  /** Holds `cluster` (the data and their password), the log and the lock. */
  folder: string
  programs: string
  user: User | null
}

/** Root's own folders, where nobody but root may enter, are no place for Postgres: these are. */
const ELSEWHERE = ['/var/lib/jadwal-mtu', '/var/tmp/jadwal-mtu']

/**
 * The place of a folder's cluster: the folder itself, or where the user of Postgres cannot enter it, one that
 * they can. A note in the folder remembers that one.
 */
export function findPlace(folder: string, say: (line: string) => void): Place {
  const note = join(folder, 'elsewhere')
  const programs = installedPrograms()
  if (existsSync(note)) {
    const place = readFileSync(note, 'utf8').trim()
    if (!existsSync(place)) throw new Trouble(gone(place, note))
    return elsewhere(place, programs)
  }
  const user = userFor(join(folder, 'cluster'))
  // The folder itself is ours to open; those above it are not.
  if (user) chmodSync(folder, 0o711)
  if (!user || (canEnter(folder, user) && canRun(programs, user))) return { folder, programs, user }
  if (existsSync(join(folder, 'cluster'))) throw new Trouble(closed(folder))
  const place = makePlace(user)
  writeFileSync(join(place, 'origin'), `${folder}\n`)
  writeFileSync(note, `${place}\n`)
  say(`Postgres tidak berjalan sebagai root dan tidak dapat membuka folder ini; datanya disimpan di ${place}`)
  return elsewhere(place, programs)
}

function elsewhere(folder: string, programs: string): Place {
  const user = userFor(join(folder, 'cluster'))
  return { folder, programs: user ? copyPrograms(programs, folder) : programs, user }
}

function canEnter(folder: string, user: User): boolean {
  return runAs(user, '/bin/sh', ['-c', 'cd -- "$0"', folder]) === null
}

function makePlace(user: User): string {
  for (const root of ELSEWHERE) {
    const place = join(root, randomBytes(4).toString('hex'))
    try {
      mkdirSync(place, { recursive: true })
      // Whatever the umask of root says.
      for (const path of [root, place]) chmodSync(path, 0o755)
    } catch {
      continue
    }
    // In a folder that is open to all, somebody else may have made ours.
    if (statSync(root).uid === 0 && canEnter(place, user)) return place
    rmdirSync(place)
  }
  throw new Trouble(
    `Postgres tidak menemukan tempat untuk datanya (${ELSEWHERE.join(', ')}). Pindahkan proyek ini ke folder yang boleh dibuka pengguna lain, atau setel DATABASE_URL.`,
  )
}

const gone = (place: string, note: string) =>
  `Data Postgres di ${place} tidak ada lagi. Kembalikan foldernya, atau hapus ${note} untuk mulai dari data kosong.`

const closed = (folder: string) =>
  `Pengguna postgres tidak dapat membuka ${folder}. Beri izin masuk pada folder di atasnya (chmod o+x), lalu jalankan lagi.`
