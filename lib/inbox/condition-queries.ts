import { Prisma } from '#lib/database/generated/client.ts'
import { addDays, type Day, instantAt } from '#lib/time/days.ts'
import type { InboxFilter, Taught } from './inbox.ts'

/** So many words of a search are looked for. */
const MOST_WORDS = 6

/** What of an inbox a filter asks for, as a condition on a request `r` tied to its `dues`. */
export function conditionOf(filter: InboxFilter, today: Day): Prisma.Sql {
  const { status, kind, taught, kecamatan, source, overdue, text, from, to } = filter
  const parts = [
    status && Prisma.sql`r.status = ${status}::request_status`,
    kind &&
      Prisma.sql`r.organization_id IN (SELECT id FROM organizations WHERE kind = ${kind}::organization_kind)`,
    taught && teaching(taught),
    kecamatan &&
      Prisma.sql`r.site_id IN (SELECT s.id FROM sites s JOIN areas a ON a.code = s.area_code
        WHERE a.code = ${kecamatan} OR a.parent_code = ${kecamatan})`,
    source && Prisma.sql`r.source = ${source}::request_source`,
    overdue && Prisma.sql`dues.due < ${today}::date`,
    from && Prisma.sql`r.submitted_at >= ${instantAt(from)}`,
    to && Prisma.sql`r.submitted_at < ${instantAt(addDays(to, 1))}`,
    ...wordsOf(text).map(saying),
  ]
  const asked = parts.filter((part) => part instanceof Prisma.Sql)
  return asked.length > 0 ? Prisma.join(asked, ' AND ') : Prisma.sql`true`
}

const teaching = (taught: Taught) =>
  'programId' in taught
    ? Prisma.sql`r.program_id = ${taught.programId}`
    : Prisma.sql`r.program_id IN (SELECT id FROM programs WHERE training_type_id = ${taught.typeId})`

function wordsOf(text: string | null): string[] {
  return (text ?? '').split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
}

/** A union, so that each name is found by its own index of trigrams. */
function saying(word: string): Prisma.Sql {
  const part = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  const number = /^#?(\d{1,9})$/.exec(word)?.[1]
  return Prisma.sql`r.id IN (
    SELECT id FROM visit_requests WHERE organization_id IN (SELECT id FROM organizations WHERE name ILIKE ${part})
    UNION SELECT id FROM visit_requests WHERE site_id IN (SELECT id FROM sites WHERE name ILIKE ${part})
    UNION SELECT id FROM visit_requests WHERE contact_name ILIKE ${part}
    ${number ? Prisma.sql`UNION SELECT ${Number(number)}::int` : Prisma.empty})`
}
