import type { Database } from '#lib/database/client.ts'
import { type Asker, isOffice } from './asker.ts'
import { findAsker } from './asker-queries.ts'

/**
 * The organization of somebody who asks without an account: the one that is there, untouched, else a new one that
 * staff has yet to verify. Null where its area is none of its kind.
 */
export async function settleAsker(tx: Database, asker: Asker): Promise<number | null> {
  // Two who ask for the same organization at once make one.
  const key = `asker ${asker.kind} ${asker.nib ?? asker.areaCode}`
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))::text`
  const there = await findAsker(tx, asker)
  if (there) return there.id
  const area = await tx.area.findUnique({
    where: {
      code: asker.areaCode,
      kind: { in: asker.kind === 'kecamatan' ? ['kecamatan'] : ['desa', 'kelurahan'] },
    },
    select: { name: true, kind: true },
  })
  if (!area) return null
  const { kind, nib, areaCode } = asker
  const name = isOffice(kind) ? officeName(area) : asker.name
  const created = await tx.organization.create({ data: { kind, name, nib, areaCode }, select: { id: true } })
  return created.id
}

const OFFICES: Record<string, string> = {
  kecamatan: 'Kecamatan',
  desa: 'Pemerintah Desa',
  kelurahan: 'Pemerintah Kelurahan',
}

const officeName = ({ kind, name }: { kind: string; name: string }) => `${OFFICES[kind]} ${name}`
