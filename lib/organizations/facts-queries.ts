import type { Database } from '#lib/database/client.ts'

/** What a form of an organization shows and changes; null where there is none. */
export async function findFacts(db: Database, id: number) {
  const row = await db.organization.findUnique({
    where: { id },
    select: { name: true, nib: true, address: true, phone: true, areaCode: true },
  })
  if (!row) return null
  const { areaCode, ...facts } = row
  const area = await db.area.findUniqueOrThrow({ where: { code: areaCode }, select: { name: true } })
  return { ...facts, area: area.name }
}
