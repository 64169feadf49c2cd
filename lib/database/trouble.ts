/** A failure that its message tells, in plain words, to whoever runs the program: what happened, what to do. */
export class Trouble extends Error {
  override name = 'Trouble'
}

export const DISK_FULL = 'Disk penuh: kosongkan ruang (sedikitnya 1 GB), lalu jalankan lagi.'

/** The line of a failure's output that says why, worded where we know the cause. */
export function explain(output: string): string {
  if (/No space left on device|ENOSPC/.test(output)) return DISK_FULL
  const lines = output.trim().split('\n')
  const telling = lines.findLast((line) => /\b(FATAL|PANIC|error|Error)\b/.test(line)) ?? lines.at(-1) ?? ''
  return telling.replace(/^.*?\b(FATAL|PANIC|initdb: error): */, '').trim()
}
