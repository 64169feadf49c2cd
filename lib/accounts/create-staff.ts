// npm run staff:create -- --email nama@contoh.go.id --role admin [--name "Nama"] [--password …]
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { database } from '#lib/database/client.ts'
import { createStaff } from './commands.ts'
import { newStaff } from './schema.ts'

const { values } = parseArgs({
  options: {
    email: { type: 'string', default: '' },
    role: { type: 'string', default: '' },
    name: { type: 'string' },
    password: { type: 'string' },
  },
})
const password = values.password ?? randomBytes(12).toString('base64url')
const parsed = newStaff.safeParse({ ...values, name: values.name ?? values.email, password })
if (!parsed.success) {
  for (const issue of parsed.error.issues) console.error(`--${issue.path.join('.')}: ${issue.message}`)
  process.exit(1)
}
const result = await createStaff(parsed.data)
await database().$disconnect()
if (!result.ok) {
  console.error(`Surel ${parsed.data.email} sudah punya akun.`)
  process.exit(1)
}
console.log(`Akun ${parsed.data.role} dibuat: ${parsed.data.email}`)
if (!values.password) console.log(`Kata sandi: ${password}`)
