// npm test. Plain JavaScript that Node 20 takes: installs the packages, then goes on under the Node among them.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, PINNED } from '../lib/launch/install.mjs'
import { tell } from '../lib/launch/progress.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
try {
  await ensureInstalled()
  goOn()
} catch (error) {
  tell(error)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

function goOn() {
  // Over the channel the child notices when we are killed.
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc']
  const child = spawn(PINNED, ['tests/support/run-all.ts', ...process.argv.slice(2)], { stdio })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => {
    if (code === null) console.log('0 passed, 1 failed')
    process.exit(code ?? 1)
  })
}
