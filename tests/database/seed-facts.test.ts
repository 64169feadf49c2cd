import { expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import type { PrismaClient } from '#lib/database/generated/client.ts'
import { readCentres, readOfficialAreas } from '#prisma/seed/areas.ts'
import { seedFacts } from '#prisma/seed/facts.ts'
import { seedIfEmpty } from '#prisma/seed/run.ts'
import { onEmptyDatabase } from '#tests/support/another-database.ts'

async function everything(db: PrismaClient) {
  return {
    areas: await db.area.findMany({ orderBy: { code: 'asc' } }),
    sites: await db.site.findMany({ orderBy: { id: 'asc' } }),
    types: await db.trainingType.findMany({ orderBy: { id: 'asc' } }),
    programs: await db.program.findMany({ orderBy: { id: 'asc' } }),
    resources: await db.resource.findMany({ orderBy: { id: 'asc' } }),
    units: await db.unit.findMany({ orderBy: { resourceId: 'asc' }, include: { programs: true } }),
    holidays: await db.holiday.findMany({ orderBy: { day: 'asc' } }),
  }
}

test('the official codes and the centres are of the same areas', async () => {
  const official = (await readOfficialAreas()).filter(({ kind }) => kind !== 'regency')
  const centres = (await readCentres()).map(({ latitude, longitude, ...area }) => area)
  const byCode = <Area extends { code: string }>(areas: Area[]) =>
    areas.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  expect(byCode(centres)).toEqual(byCode(official))
  expect(official.filter(({ kind }) => kind === 'kecamatan')).toHaveLength(23)
  expect(official.filter(({ kind }) => kind !== 'kecamatan')).toHaveLength(187)
})

test('every area has an office, and every place lies near the centre of its area', async () => {
  const db = database()
  await seedFacts(db)
  const offices = await db.site.findMany({ where: { kind: { in: ['kecamatan_office', 'desa_office'] } } })
  expect(offices).toHaveLength(23 + 187)
  expect(new Set(offices.map(({ areaCode }) => areaCode)).size).toBe(offices.length)
  expect(offices.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Kantor Kecamatan Setu', 'Kantor Desa Srimahi', 'Kantor Kelurahan Kebalen']),
  )
  const places = await db.site.findMany({ include: { area: true } })
  expect(places.filter(({ kind }) => kind === 'estate')).toHaveLength(7)
  for (const { name, area, pointApproximate, factsCheckedAt, ...place } of places) {
    const km = 111 * Math.hypot(place.latitude - area.latitude, place.longitude - area.longitude)
    expect(km, name).toBeLessThan(3)
    expect({ pointApproximate, factsCheckedAt, powerVa: place.powerVa }, name).toEqual({
      pointApproximate: true,
      factsCheckedAt: null,
      powerVa: null,
    })
  }
})

test('six training types, each with a program of 8 days for 16 and a longer one', async () => {
  const types = await database().trainingType.findMany({
    include: { programs: { orderBy: { trainingDays: 'asc' } } },
    orderBy: { position: 'asc' },
  })
  expect(types.map(({ slug }) => slug)).toEqual(['las', 'ac', 'cukur', 'listrik', 'boga', 'mua'])
  for (const { programs } of types) {
    expect(programs).toHaveLength(2)
    expect(programs[0]).toMatchObject({ trainingDays: 8, seatsMax: 16 })
    expect(programs[1]?.trainingDays).toBeGreaterThan(8)
    for (const { lessonHours, trainingDays, startMinute, endMinute } of programs)
      expect(lessonHours * 45, 'lessons fit into the days').toBeLessThanOrEqual(
        trainingDays * (endMinute - startMinute - 60),
      )
  }
})

test('two units; some program is carried by neither', async () => {
  const db = database()
  const units = await db.unit.findMany({
    include: { baseSite: true, programs: { include: { program: true } } },
    orderBy: { code: 'asc' },
  })
  expect(units.map(({ code, funding, baseSite }) => [code, funding, baseSite.areaCode])).toEqual([
    ['MTU-01', 'apbd', '32.16.05.2007'],
    ['MTU-02', 'apbd', '32.16.05.2007'],
  ])
  const uncarried = await db.program.findMany({ where: { unitPrograms: { none: {} } } })
  expect(uncarried.map(({ slug }) => slug).toSorted()).toEqual(['boga-15', 'mua-20'])
})

test('the holidays of 2026 are decreed, those of 2027 forecast', async () => {
  const holidays = await database().holiday.findMany()
  const count = (year: string, kind: string) =>
    holidays.filter((one) => one.day.toISOString().startsWith(year) && one.kind === kind).length
  expect([count('2026', 'national'), count('2026', 'joint_leave')]).toEqual([17, 8])
  expect([count('2027', 'national'), count('2027', 'joint_leave')]).toEqual([17, 0])
  for (const { day, forecast } of holidays) expect(forecast).toBe(day.toISOString() > '2027')
})

test('seeding again changes nothing, whatever staff changed in between', async () => {
  const db = database()
  const before = await everything(db)
  await seedFacts(db)
  expect(await everything(db)).toEqual(before)

  const office = await db.site.findFirstOrThrow({ where: { name: 'Kantor Desa Srimahi' } })
  await db.site.update({ where: { id: office.id }, data: { name: 'Balai Desa', archivedAt: new Date() } })
  const estate = await db.site.findFirstOrThrow({ where: { kind: 'estate' } })
  await db.site.update({ where: { id: estate.id }, data: { areaCode: '32.16.05.2007', latitude: -6.1 } })
  await db.program.update({ where: { slug: 'las-8' }, data: { trainingDays: 9, archivedAt: new Date() } })
  await db.unitProgram.deleteMany({ where: { program: { slug: 'boga-8' } } })
  await db.unit.update({ where: { code: 'MTU-02' }, data: { state: 'repair' } })
  await db.holiday.update({
    where: { day: new Date('2027-03-10') },
    data: { forecast: false, name: 'Lebaran' },
  })
  const edited = await everything(db)
  await seedFacts(db)
  expect(await everything(db)).toEqual(edited)
})

test('ten processes at once seed an empty database once, and what is missing later', async () => {
  await onEmptyDatabase(async (db) => {
    const ten = (deed: () => Promise<void>) => Promise.all(Array.from({ length: 10 }, deed))
    await ten(() => seedIfEmpty(db, { demo: false }))
    expect(await db.site.count()).toBe(23 + 187 + 7 + 1)
    expect(await db.unit.count()).toBe(2)
    expect(await db.account.count()).toBe(0)
    await db.site.deleteMany({ where: { kind: 'estate' } })
    await ten(() => seedFacts(db))
    expect(await db.site.count({ where: { kind: 'estate' } })).toBe(7)
  })
})
