import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { explain, Trouble } from '#lib/database/trouble.ts'

/** Says of which sources the build in .next is made, and which build that is. */
const RECORD = '.data/build'

/** All that the built app depends on. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'next.config.ts',
  'tsconfig.json',
  '.postcssrc.json',
  'package.json',
  'package-lock.json',
]

/** True where .next holds a finished build of just these sources. */
export function isBuilt(): boolean {
  return existsSync(RECORD) && readFileSync(RECORD, 'utf8') === record(fingerprint())
}

/** Builds the app for production. It is recorded as built only when the build has come to its end. */
export async function build(signal?: AbortSignal): Promise<void> {
  rmSync(RECORD, { force: true })
  // Of the sources as they are now: who edits one meanwhile gets another build.
  const sources = fingerprint()
  await runNext(signal)
  mkdirSync('.data', { recursive: true })
  writeFileSync(`${RECORD}.half`, record(sources))
  renameSync(`${RECORD}.half`, RECORD)
}

function record(sources: string): string {
  const id = existsSync('.next/BUILD_ID') ? readFileSync('.next/BUILD_ID', 'utf8') : ''
  return `${sources} ${id}`
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(path: string): string[] {
  // Made from the schema, with a stamp of its own.
  if (path === 'lib/database/generated' || !existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`))
}

/** Where the launcher was killed, the build that it had begun may still be at work: Next waits for nobody, we do. */
async function runNext(signal?: AbortSignal): Promise<void> {
  for (;;) {
    const complaint = await tryNext(signal)
    if (complaint === null) return
    if (/ENOSPC|No space left/.test(complaint)) throw new Trouble(explain(complaint))
    if (!complaint.includes('Another next build process is already running'))
      throw new Trouble(`Aplikasi tidak dapat dibangun:\n${complaint}`)
    await sleep(1_000, undefined, { signal })
  }
}

/** Null when the app is built, else what Next said. */
function tryNext(signal?: AbortSignal): Promise<string | null> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    // Nothing of one database may be baked into a build.
    DATABASE_URL: '',
    AUTH_SECRET: '',
  }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { env, signal })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', (code) => resolve(code === 0 ? null : output))
  })
}
