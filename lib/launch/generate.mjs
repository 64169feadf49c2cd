// npm run generate: makes lib/database/generated from the schema, when either it or Prisma has changed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const FINGERPRINT = 'lib/database/generated/.fingerprint'

export function isGenerated() {
  return existsSync(FINGERPRINT) && readFileSync(FINGERPRINT, 'utf8') === fingerprint()
}

export async function generate() {
  if (isGenerated()) return
  await runPrisma()
  writeFileSync(FINGERPRINT, fingerprint())
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of ['prisma/schema.prisma', 'node_modules/prisma/package.json'])
    hash.update(readFileSync(file))
  return hash.digest('hex')
}

function runPrisma() {
  const prisma = 'node_modules/prisma/build/index.js'
  const args = [prisma, 'generate', '--config', 'prisma/prisma.config.ts']
  // Generating needs no engine, but Prisma would fetch one; any program that exists keeps it from that.
  const engine = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...engine } })
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`prisma generate:\n${output}`))))
  })
}

if (import.meta.main) await generate()
