import type { Database } from '#lib/database/client.ts'
import { TRAINING_CENTRE } from './places.ts'

/** The two units of the launch. Usaha Katering and Tata Rias Pengantin need more room than either has. */
const UNITS = [
  {
    code: 'MTU-01',
    fittedFor: 'Bengkel las',
    programs: ['las-8', 'las-30', 'listrik-8', 'listrik-20'],
  },
  {
    code: 'MTU-02',
    fittedFor: 'Perbaikan AC',
    programs: ['ac-8', 'ac-20', 'cukur-8', 'cukur-15', 'boga-8', 'mua-8'],
  },
] as const

/** Inserts the units that are missing. What a unit carries is staff's to change once it is there. */
export async function seedUnits(tx: Database): Promise<void> {
  const there = new Set((await tx.unit.findMany({ select: { code: true } })).map(({ code }) => code))
  const { kind, areaCode } = TRAINING_CENTRE
  for (const { code, fittedFor, programs } of UNITS.filter((unit) => !there.has(unit.code))) {
    const base = await tx.site.findFirstOrThrow({
      where: { kind, areaCode },
      orderBy: { id: 'asc' },
      select: { id: true },
    })
    const carried = await tx.program.findMany({
      where: { slug: { in: [...programs] } },
      select: { id: true },
    })
    const { id: resourceId } = await tx.resource.create({
      data: { kind: 'unit', name: code },
      select: { id: true },
    })
    await tx.unit.create({
      data: { resourceId, code, fittedFor, funding: 'apbd', baseSiteId: base.id },
      select: { resourceId: true },
    })
    await tx.unitProgram.createMany({
      data: carried.map((program) => ({ unitId: resourceId, programId: program.id })),
    })
  }
}
