// npm run seed:demo
import { database } from '#lib/database/client.ts'
import { dayAt } from '#lib/time/days.ts'
import { hasDemo, seedDemo } from './demo-data.ts'
import { seedFacts } from './facts.ts'
import { DEMO_SIGN_INS } from './sign-ins.ts'

const db = database()
if (await hasDemo(db)) {
  console.log('Data demo sudah ada; tidak ada yang diubah.')
} else {
  await seedFacts(db)
  await seedDemo(db, dayAt(new Date()))
  console.log('Data demo dibuat. Masuk dengan:')
  for (const { who, email, password } of DEMO_SIGN_INS) console.log(`  ${who}: ${email} / ${password}`)
}
await db.$disconnect()
