// Plain JavaScript that Node 20 takes: installs the packages, then goes on under the Node among them.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, PINNED } from './install.mjs'
import { tell } from './progress.mjs'

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
try {
  await ensureInstalled()
  const { version } = JSON.parse(readFileSync('node_modules/node/package.json', 'utf8'))
  if (process.version === `v${version}`) await import('./launch.ts')
  else goOn()
} catch (error) {
  tell(error)
  process.exit(1)
}

/** The terminal sends Ctrl-C to the child as well; here it must not end us before the child has ended. */
function goOn() {
  // Over the channel the child notices when we are killed.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  const child = spawn(PINNED, ['lib/launch/launch.ts', ...process.argv.slice(2)], { stdio })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => process.exit(code ?? 1))
}
