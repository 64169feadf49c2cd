// Plain JavaScript: it installs the Node that all the rest runs on.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { DISK_FULL, step } from './progress.mjs'

/** The Node among the packages. */
export const PINNED =
  process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node'

/** Holds the pid of what runs in this folder. */
export const PID_FILE = '.data/pid'

/** Installs the packages unless they are there just as package-lock.json says. */
export async function ensureInstalled() {
  if (isInstalled()) return
  refuseWhileRunning()
  await step('Memasang paket (npm ci)', install)
}

/** npm writes what it installed into node_modules last of all, so a half installation has no such list. */
function isInstalled() {
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

/** Replaces no packages under a running server, nor under another installation. */
function refuseWhileRunning() {
  const pid = existsSync(PID_FILE) ? Number(readFileSync(PID_FILE, 'utf8')) : 0
  if (runsHere(pid)) throw trouble(alreadyRunning(pid))
  mkdirSync('.data', { recursive: true })
  writeFileSync(PID_FILE, String(process.pid))
}

/** True for a process of ours: a pid that was left behind may by now be somebody else's. */
function runsHere(pid) {
  if (!pid || pid === process.pid) return false
  if (process.platform !== 'linux')
    return String(spawnSync('ps', ['-o', 'command=', '-p', String(pid)]).stdout).includes('lib/launch')
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === process.cwd()
  } catch {
    return false
  }
}

export const alreadyRunning = (pid) =>
  `Jadwal MTU sudah berjalan dari folder ini (pid ${pid}). Hentikan dahulu yang itu.`

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
