import { isVisit } from '#lib/bookings/visit-queries.ts'
import { type Database, database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { STOP_PATH, secretPath } from '#lib/messages/link.ts'
import { oweMessage } from '#lib/messages/owe-steps.ts'
import { type Day, dayAt } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import { type AreaPoint, findNeighbours } from './neighbours.ts'
import { wantedWords } from './subscription.ts'

/** Told in one transaction; the next begins where it ended. */
const AT_ONCE = 100

interface News {
  program: string
  site: string
  firstDay: Day
  lastDay: Day
  typeId: number
  kecamatan: string
  demo: boolean
}

interface Follower {
  email: string
  nonce: string
  kecamatan: string
  neighbours: boolean
  types: string[]
}

/**
 * Owes a mail to everybody who follows what a visit brings, once a visit, however often and wherever it runs. What
 * stopped halfway goes on. Of visits that are over, cancelled or for invited people alone nobody is told. Answers how
 * many were told.
 */
export async function announceVisits(clock: () => Date): Promise<number> {
  let told = 0
  for (;;) {
    const count = await database().$transaction((tx) => announceSome(tx, clock()))
    if (count === null) return told
    told += count
  }
}

async function announceSome(tx: Database, now: Date): Promise<number | null> {
  const [owed] = await tx.$queryRaw<{ id: number }[]>`
    SELECT booking_id AS id FROM owed_announcements ORDER BY booking_id LIMIT 1 FOR UPDATE SKIP LOCKED`
  if (!owed) return null
  const news = await findNews(tx, owed.id, dayAt(now))
  const taken = news ? await takeFollowers(tx, owed.id, news, now) : []
  if (news)
    for (const follower of await readFollowers(tx, taken)) await oweNews(tx, owed.id, news, follower, now)
  if (taken.length < AT_ONCE) await tx.owedAnnouncement.delete({ where: { bookingId: owed.id } })
  return taken.length
}

async function findNews(tx: Database, id: number, today: Day): Promise<News | null> {
  const [news] = await tx.$queryRaw<News[]>`
    SELECT p.name AS program, s.name AS site, b.first_day::text AS "firstDay", b.last_day::text AS "lastDay",
      p.training_type_id AS "typeId", left(s.area_code, 8) AS kecamatan, b.demo
    FROM bookings b JOIN programs p ON p.id = b.program_id JOIN sites s ON s.id = b.site_id
    WHERE b.id = ${id} AND ${isVisit('b')} AND b.audience = 'open' AND b.status IN ('tentative', 'confirmed', 'running')
      AND b.last_day >= ${today}::date`
  return news ?? null
}

/** Notes of the next followers that they are told, once an address: it may follow two kecamatan that are neighbours. */
async function takeFollowers(tx: Database, bookingId: number, news: News, now: Date): Promise<number[]> {
  const areas = await tx.$queryRaw<
    AreaPoint[]
  >`SELECT code, latitude, longitude FROM areas WHERE kind <> 'regency'`
  const beside = [...(findNeighbours(areas).get(news.kecamatan) ?? [])]
  const taken = await tx.$queryRaw<{ id: number }[]>`
    WITH follower AS (
      SELECT DISTINCT ON (s.email) s.id, s.email FROM subscriptions s
      WHERE s.confirmed_at IS NOT NULL AND s.stopped_at IS NULL
        AND (s.kecamatan_code = ${news.kecamatan} OR (s.neighbours AND s.kecamatan_code = ANY(${beside})))
        AND (NOT EXISTS (SELECT FROM subscription_types t WHERE t.subscription_id = s.id)
          OR EXISTS (SELECT FROM subscription_types t
            WHERE t.subscription_id = s.id AND t.training_type_id = ${news.typeId}))
      ORDER BY s.email, s.id
    )
    INSERT INTO announcements (subscription_id, booking_id, at)
    SELECT f.id, ${bookingId}, ${now} FROM follower f
    WHERE NOT EXISTS (
      SELECT FROM announcements a JOIN subscriptions o ON o.id = a.subscription_id
      WHERE a.booking_id = ${bookingId} AND (o.email = f.email OR o.replaced_by_id = f.id)
    )
    ORDER BY f.id LIMIT ${AT_ONCE}
    ON CONFLICT DO NOTHING
    RETURNING subscription_id AS id`
  return taken.map(({ id }) => id)
}

/** Their rows are held by the notes: whoever stops now waits, and finds what is owed to him. */
async function readFollowers(tx: Database, ids: number[]): Promise<Follower[]> {
  return tx.$queryRaw<Follower[]>`
    SELECT s.email, s.nonce, k.name AS kecamatan, s.neighbours,
      (SELECT coalesce(array_agg(t.name ORDER BY t.position), '{}') FROM subscription_types st
        JOIN training_types t ON t.id = st.training_type_id WHERE st.subscription_id = s.id) AS types
    FROM subscriptions s JOIN areas k ON k.code = s.kecamatan_code
    WHERE s.id = ANY(${ids}) AND s.stopped_at IS NULL
    ORDER BY s.id`
}

async function oweNews(tx: Database, id: number, news: News, follower: Follower, now: Date): Promise<void> {
  const message = {
    template: 'visitNear' as const,
    to: { channel: 'mail' as const, address: follower.email, name: '' },
    values: {
      program: news.program,
      lokasi: news.site,
      tanggal: dateRange(news.firstDay, news.lastDay),
      pilihan: wantedWords(follower),
      kunjungan: `${env.publicUrl}/kunjungan/${id}`,
    },
    link: secretPath(STOP_PATH, 'stop', follower.nonce),
    demo: news.demo,
  }
  await oweMessage(tx, message, now)
}
