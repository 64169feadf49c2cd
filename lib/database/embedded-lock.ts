import { DatabaseSync } from 'node:sqlite'
import { DISK_FULL, Trouble } from './trouble.ts'

// A lock that is garbage-collected is a lock given back.
const held = new Set<DatabaseSync>()

/**
 * Takes the lock that a file stands for and answers how to give it back; null when another has it. The
 * system frees it when its process ends, however it ends: SQLite locks its file through the kernel.
 */
export function takeLock(file: string): (() => void) | null {
  let lock: DatabaseSync
  try {
    lock = new DatabaseSync(file)
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    const { errcode, message } = error as { errcode?: number; message: string }
    if (errcode === SQLITE_BUSY) return null
    if (errcode === SQLITE_FULL) throw new Trouble(DISK_FULL)
    throw new Trouble(`Berkas ${file} tidak dapat dibuka (${message}). Jalankan sebagai pemilik foldernya.`)
  }
  held.add(lock)
  return () => {
    if (held.delete(lock)) lock.close()
  }
}

const SQLITE_BUSY = 5
const SQLITE_FULL = 13
