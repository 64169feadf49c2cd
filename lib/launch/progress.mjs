// Plain JavaScript: it speaks already before `npm ci`, under an older Node.

let open = false

/** Writes a line of its own, also while a step is under way. */
export function say(line) {
  console.log(open ? `\n  ${line}` : line)
  open = false
}

/**
 * Does one step of the start and says how long it took.
 * @template Value
 * @param {string} name
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function step(name, work) {
  const began = Date.now()
  process.stdout.write(`  ${name} … `)
  open = true
  try {
    const value = await work()
    const seconds = ((Date.now() - began) / 1000).toFixed(1).replace('.', ',')
    console.log(open ? `${seconds} detik` : `  ${name}: ${seconds} detik`)
    return value
  } catch (error) {
    if (open) console.log(error.name === 'AbortError' ? 'dihentikan' : 'gagal')
    throw error
  } finally {
    open = false
  }
}

/** Says in one line why the start failed; a bug keeps its stack. */
export function tell(error) {
  if (error.code === 'ENOSPC') console.error(DISK_FULL)
  else if (['EACCES', 'EPERM', 'EROFS'].includes(error.code))
    console.error(
      `${error.path ?? 'Folder ini'} tidak dapat ditulisi. Jalankan sebagai pemilik ${process.cwd()}.`,
    )
  else console.error(error.name === 'Trouble' ? error.message : error)
}

export const DISK_FULL = 'Disk penuh: kosongkan ruang (sedikitnya 1 GB), lalu jalankan lagi.'
