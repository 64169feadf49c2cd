import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { fromDateColumn } from '#lib/time/days.ts'
import { findAreaChoices, findProgramChoices } from './form-queries.ts'
import { mayDecide } from './permissions.ts'

/** Names offered while one types; who is further down is found by typing the whole name. */
const MOST_NAMES = 500

/** What the form of a paper letter offers; null for who may not enter one. */
export async function findPaperChoices(viewer: Viewer) {
  if (!mayDecide(viewer)) return null
  const db = database()
  const [organizations, sites, programs, kecamatan] = await Promise.all([
    db.organization.findMany({
      where: { archivedAt: null, kind: { notIn: ['desa', 'kecamatan'] } },
      select: { name: true },
      distinct: ['name'],
      orderBy: { name: 'asc' },
      take: MOST_NAMES,
    }),
    db.site.findMany({
      where: { archivedAt: null },
      select: { name: true },
      distinct: ['name'],
      orderBy: { name: 'asc' },
      take: MOST_NAMES,
    }),
    findProgramChoices(db),
    findAreaChoices(db),
  ])
  const names = (rows: { name: string }[]) => rows.map(({ name }) => name)
  return { organizations: names(organizations), sites: names(sites), programs, kecamatan }
}

/** What the paper letter of a request says of itself, for staff; null where it came otherwise. */
export async function findPaperLetter(viewer: Viewer, visitRequestId: number) {
  if (viewer.kind !== 'staff') return null
  const letter = await database().paperLetter.findUnique({ where: { visitRequestId } })
  return letter && { number: letter.number, subject: letter.subject, dated: fromDateColumn(letter.dated) }
}
