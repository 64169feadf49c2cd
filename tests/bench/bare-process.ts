// What the public month is measured against: node:http alone, which answers a fixed page, or makes the page's one
// query and fills a template of the page's size with it.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'pg'
import { scheduleSql } from '#lib/schedule/queries.ts'
import type { Schedule } from '#lib/schedule/schedule.ts'
import { readFilter } from '#lib/schedule/schema.ts'

const fixed = readFileSync(process.env.BENCH_PAGE as string)
const page = fixed.toString()
const month = process.env.BENCH_MONTH as string
const pool = new Pool({ connectionString: process.env.DATABASE_URL as string, max: 10 })

const bar = (visit: Schedule['visits'][number]) =>
  `<li class="bar hue-${visit.type}"><a href="/kunjungan/${visit.id}"><b>${visit.type}</b>` +
  `<span class="site">${visit.site}</span><i>${visit.firstDay}-${visit.lastDay}</i>` +
  `<span class="seats">${visit.seats} kursi</span></a></li>`

async function fill(): Promise<string> {
  const { text, values } = scheduleSql(readFilter({ bulan: month }, `${month}-01`).filter)
  // Named, Postgres plans it once, as it does for the app; unnamed is how most servers ask.
  const name = process.env.BENCH_BARE === 'prepared' ? 'schedule' : ''
  const { rows } = await pool.query<{ schedule: Schedule }>({ name, text, values })
  const bars = rows[0]?.schedule.visits.map(bar).join('') ?? ''
  return bars + page.slice(bars.length)
}

const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  if (process.env.BENCH_BARE === 'fixed') response.end(fixed)
  else
    fill().then(
      (html) => response.end(html),
      () => response.writeHead(500).end(),
    )
}).listen(0, () => process.send?.((server.address() as AddressInfo).port))

process.on('disconnect', () => process.exit(0))
