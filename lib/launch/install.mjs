// Plain JavaScript: it installs the Node that all the rest runs on.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { DISK_FULL, step } from './progress.mjs'

/** The Node among the packages. */
export const PINNED =
  process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node'

/** Installs the packages unless they are there just as package-lock.json says. */
export async function ensureInstalled() {
  if (isInstalled()) return
  await step('Memasang paket (npm ci)', install)
}

/** npm writes what it installed into node_modules last of all, so a half installation has no such list. */
export function isInstalled() {
  const list = 'node_modules/.package-lock.json'
  if (!existsSync(list) || !existsSync(PINNED)) return false
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const { packages: installed } = JSON.parse(readFileSync(list, 'utf8'))
  return Object.keys(packages).every((path) => {
    if (path === '') return true
    const { version, integrity, optional, dev, devOptional, peer } = packages[path]
    const found = installed[path]
    if (!found) return Boolean(optional || dev || devOptional || peer)
    return found.version === version && found.integrity === integrity
  })
}

function install() {
  // npm is about to replace the Node in node_modules: it must not run on that one.
  const path = (process.env.PATH || '').split(delimiter).filter((part) => !part.includes('node_modules'))
  // A full disk is but a warning to npm, before it fails over something else.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=warn']
  const env = { ...process.env, PATH: path.join(delimiter) }
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', args, { env, shell: process.platform === 'win32' })
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    npm.stdout.on('data', keep)
    npm.stderr.on('data', keep)
    npm.once('error', () =>
      reject(trouble('npm tidak ditemukan: pasang Node dan npm dari https://nodejs.org.')),
    )
    npm.once('close', (code) => {
      if (code === 0 && existsSync(PINNED)) resolve()
      else reject(trouble(explainNpm(output)))
    })
  })
}

function explainNpm(output) {
  if (/ENOSPC|no space left/i.test(output)) return DISK_FULL
  const line =
    output
      .split('\n')
      .find((text) => /^npm (error|ERR!) (?!(code|path|command|errno|syscall)\b)\S/.test(text)) ?? ''
  const cause = line.replace(/^npm (error|ERR!) */, '')
  return `npm ci gagal (${cause || 'tanpa keterangan'}). Periksa sambungan internet, lalu jalankan lagi.`
}

function trouble(message) {
  return Object.assign(new Error(message), { name: 'Trouble' })
}
