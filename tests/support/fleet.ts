import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { nextNumber } from './numbers.ts'
import { createSite } from './places.ts'

type Resource = { id: number; name: string }

/** A training type with one program, and resources that only this program uses. */
export interface TestFleet {
  trainingTypeId: number
  typeSlug: string
  program: Awaited<ReturnType<typeof createProgram>>
  units: Resource[]
  instructors: Resource[]
  kits: Resource[]
}

export async function createTrainingType(): Promise<{ id: number; slug: string; name: string }> {
  const number = nextNumber()
  return database().trainingType.create({
    data: {
      slug: `uji-${number}`,
      name: `Kejuruan Uji ${number}`,
      shortName: 'Uji',
      icon: 'flame',
      hue: 'las',
      position: 99,
    },
    select: { id: true, slug: true, name: true },
  })
}

/** Eight days of 08.00-15.00 for 16 people, Saturdays included, that need nothing of the site. */
export async function createProgram(
  trainingTypeId: number,
  data: Partial<Prisma.ProgramUncheckedCreateInput> = {},
) {
  const number = nextNumber()
  return database().program.create({
    data: {
      trainingTypeId,
      slug: `program-uji-${number}`,
      name: `Program Uji ${number}`,
      lessonHours: 64,
      trainingDays: 8,
      seatsMin: 8,
      seatsMax: 16,
      startMinute: 8 * 60,
      endMinute: 15 * 60,
      setupMinutes: 120,
      teardownMinutes: 60,
      needsFlatParking: false,
      needsToilets: false,
      ...data,
    },
  })
}

export async function createUnit(
  programIds: number[],
  data: Pick<Prisma.UnitUncheckedCreateInput, 'state' | 'fittedFor'> = {},
): Promise<Resource> {
  const code = `UJI-${nextNumber()}`
  const base = await createSite({ kind: 'training_centre' })
  const resource = await database().resource.create({
    data: {
      kind: 'unit',
      name: code,
      unit: {
        create: {
          code,
          baseSiteId: base.id,
          funding: 'apbd',
          programs: { create: programIds.map((programId) => ({ programId })) },
          ...data,
        },
      },
    },
    select: { id: true, name: true },
  })
  return resource
}

export async function createInstructor(trainingTypeIds: number[]): Promise<Resource> {
  return database().resource.create({
    data: {
      kind: 'instructor',
      name: `Instruktur ${nextNumber()}`,
      instructor: {
        create: { competences: { create: trainingTypeIds.map((trainingTypeId) => ({ trainingTypeId })) } },
      },
    },
    select: { id: true, name: true },
  })
}

export async function createKit(trainingTypeId: number): Promise<Resource> {
  const code = `KIT-${nextNumber()}`
  return database().resource.create({
    data: { kind: 'kit', name: code, kit: { create: { code, trainingTypeId } } },
    select: { id: true, name: true },
  })
}

const times = <Made>(count: number, make: () => Promise<Made>) =>
  Promise.all(Array.from({ length: count }, make))

/** A program of a training type of its own, with as many units, instructors and kits as asked. */
export async function createFleet({
  units = 1,
  instructors = 1,
  kits = 1,
  program: data = {},
}: {
  units?: number
  instructors?: number
  kits?: number
  program?: Partial<Prisma.ProgramUncheckedCreateInput>
} = {}): Promise<TestFleet> {
  const { id: trainingTypeId, slug: typeSlug } = await createTrainingType()
  const program = await createProgram(trainingTypeId, data)
  return {
    trainingTypeId,
    typeSlug,
    program,
    units: await times(units, () => createUnit([program.id])),
    instructors: await times(instructors, () => createInstructor([trainingTypeId])),
    kits: await times(kits, () => createKit(trainingTypeId)),
  }
}

/** A program of the seeded facts, with the resources that demo data gives it. */
export async function seededFleet(slug: string): Promise<TestFleet> {
  const program = await database().program.findUniqueOrThrow({ where: { slug } })
  const { trainingTypeId } = program
  const type = await database().trainingType.findUniqueOrThrow({ where: { id: trainingTypeId } })
  const found = (where: Prisma.ResourceWhereInput) =>
    database().resource.findMany({ where, select: { id: true, name: true }, orderBy: { id: 'asc' } })
  return {
    trainingTypeId,
    typeSlug: type.slug,
    program,
    units: await found({ unit: { programs: { some: { programId: program.id } } } }),
    instructors: await found({ instructor: { competences: { some: { trainingTypeId } } } }),
    kits: await found({ kit: { trainingTypeId } }),
  }
}
