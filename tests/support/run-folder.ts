import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Makes a folder that takes the place of /tmp for all that is run; others may enter it, as they may /tmp. */
export function makeRunFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jadwal-tests-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Ends the databases that killed tests have left running in the folder, and removes it. */
export async function removeRunFolder(folder: string): Promise<void> {
  for (const file of globSync('**/postmaster.pid', { cwd: folder })) {
    const pid = Number(readFileSync(join(folder, file), 'utf8').split('\n')[0])
    try {
      process.kill(pid, 'SIGQUIT')
    } catch {
      // It has ended already.
    }
  }
  // One that was about to be made writes on for a moment.
  for (let times = 0; times < 10 && existsSync(folder); times++) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    await setTimeout(200)
  }
}
