// npm run bench [-- --json]. Plain JavaScript that Node 20 takes: installs the packages, then goes on under
// the Node among them.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, PINNED } from '../../lib/launch/install.mjs'
import { tell } from '../../lib/launch/progress.mjs'

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
// Figures alone go to the standard output.
process.stdout.write = process.stderr.write.bind(process.stderr)
try {
  await ensureInstalled()
} catch (error) {
  tell(error)
  process.exit(1)
}
const child = spawn(PINNED, ['tests/bench/run.ts', ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.once('exit', (code) => process.exit(code ?? 1))
