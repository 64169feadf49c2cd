import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** A copy of this checkout's sources and generated files on top of its packages, but with no data and no build. */
export function copySources(): string {
  const copy = copyFiles()
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  return copy
}

/** As copySources, with packages of its own, so that it can be built; brings the build that is there. */
export function copyCheckout(): string {
  const copy = copyFiles()
  // Nothing changes a package in place, so its files can be shared.
  if (!bring('node_modules', copy, '-al')) bring('node_modules', copy, '-a')
  for (const made of ['.next', '.data/build']) if (existsSync(made)) bring(made, copy, '-a')
  return copy
}

function copyFiles(): string {
  const copy = mkdtempSync(join(tmpdir(), 'jadwal-checkout-'))
  chmodSync(copy, 0o755)
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const files = execFileSync('git', list, { encoding: 'utf8' }).split('\0')
  for (const file of files.filter(existsSync)) bring(file, copy, '-p')
  bring('lib/database/generated', copy, '-a')
  return copy
}

function bring(path: string, copy: string, how: string): boolean {
  mkdirSync(dirname(join(copy, path)), { recursive: true })
  return spawnSync('cp', [how, path, join(copy, path)]).status === 0
}
