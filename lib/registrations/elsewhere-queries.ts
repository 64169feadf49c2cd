import { Prisma } from '#lib/database/generated/client.ts'

/** Live registrations of the same person (`r`) in other visits on the same days (`mine`: the visit of `r`). */
export const ELSEWHERE = Prisma.sql`
  SELECT other.id, b.first_day::text AS "firstDay", b.last_day::text AS "lastDay", p.name AS program,
    s.name AS site, other.nik_hash IS NOT NULL AND other.nik_hash IS NOT DISTINCT FROM r.nik_hash AS "byNik"
  FROM registrations other
  JOIN bookings b ON b.id = other.booking_id AND b.status IN ('tentative', 'confirmed', 'running')
    AND b.first_day <= mine.last_day AND b.last_day >= mine.first_day
  JOIN programs p ON p.id = b.program_id
  JOIN sites s ON s.id = b.site_id
  WHERE r.status IN ('seated', 'waitlisted') AND other.status IN ('seated', 'waitlisted')
    AND other.booking_id <> r.booking_id
    AND (other.nik_hash = r.nik_hash OR other.person_hash = r.person_hash)`
