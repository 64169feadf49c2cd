import { parentPort, workerData } from 'node:worker_threads'
import { readSheet } from 'read-excel-file/node'
import { unpackedSize } from './unpacked-size.ts'

/** Unpacked, a list of 500 has about 200 kB. */
const MOST_BYTES = 20 * 1024 * 1024
const MOST_ROWS = 5000
const MOST_COLUMNS = 50

type Answer = { rows: string[][] } | { fault: 'brokenSheet' | 'heavySheet' }

/** The first sheet of an XLSX as texts. */
async function rowsOf(bytes: Uint8Array): Promise<Answer> {
  if (unpackedSize(bytes) > MOST_BYTES) return { fault: 'heavySheet' }
  try {
    const rows = await readSheet(Buffer.from(bytes))
    return {
      rows: rows
        .slice(0, MOST_ROWS)
        .map((cells) => cells.slice(0, MOST_COLUMNS).map((cell) => (cell === null ? '' : String(cell)))),
    }
  } catch {
    return { fault: 'brokenSheet' }
  }
}

parentPort?.postMessage(await rowsOf(workerData as Uint8Array))
