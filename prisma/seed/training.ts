import type { Database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'

const TRAINING_TYPES = [
  { slug: 'las', name: 'Bengkel Las', shortName: 'Las', icon: 'flame' },
  { slug: 'ac', name: 'Perbaikan AC', shortName: 'AC', icon: 'snowflake' },
  { slug: 'cukur', name: 'Pangkas Rambut', shortName: 'Cukur', icon: 'scissors' },
  { slug: 'listrik', name: 'Instalasi Kelistrikan', shortName: 'Listrik', icon: 'plug-zap' },
  { slug: 'boga', name: 'Tata Boga', shortName: 'Boga', icon: 'chef-hat' },
  { slug: 'mua', name: 'Tata Rias (MUA)', shortName: 'MUA', icon: 'brush' },
] as const

export type TypeSlug = (typeof TRAINING_TYPES)[number]['slug']

type Program = Omit<Prisma.ProgramCreateManyInput, 'trainingTypeId' | 'lessonHours' | 'slug'>

/** Eight lessons of 45 minutes and an hour's break, so that a day also fits the office hours of Ramadan. */
const DAY = { startMinute: 8 * 60, endMinute: 15 * 60 }
const LESSONS_A_DAY = 8

const basic = { ...DAY, trainingDays: 8, seatsMin: 10, seatsMax: 16, onSaturdays: true }
const longer = { ...DAY, seatsMin: 10, seatsMax: 16, onSaturdays: false }

const las = { needsThreePhase: true, needsVentilation: true, setupMinutes: 180, teardownMinutes: 120 }
const ac = { needsRoof: true, needsWater: true, setupMinutes: 150, teardownMinutes: 120 }
const cukur = { needsPowerVa: 1300, needsRoof: true, setupMinutes: 60, teardownMinutes: 60 }
const listrik = { needsPowerVa: 4400, needsRoof: true, setupMinutes: 120, teardownMinutes: 90 }
const boga = {
  needsPowerVa: 3500,
  needsRoof: true,
  needsWater: true,
  needsVentilation: true,
  setupMinutes: 150,
  teardownMinutes: 120,
}
const mua = { needsPowerVa: 1300, needsRoof: true, setupMinutes: 60, teardownMinutes: 60 }

const PROGRAMS: Record<TypeSlug, Program[]> = {
  las: [
    { name: 'Las Dasar', ...basic, ...las, needsPowerVa: 10_600 },
    {
      name: 'Juru Las SMAW',
      ...longer,
      ...las,
      trainingDays: 30,
      needsPowerVa: 16_500,
      instructorsNeeded: 2,
    },
  ],
  ac: [
    { name: 'Perawatan AC Rumah Tangga', ...basic, ...ac, needsPowerVa: 4400 },
    { name: 'Teknisi AC', ...longer, ...ac, trainingDays: 20, needsPowerVa: 5500, instructorsNeeded: 2 },
  ],
  cukur: [
    { name: 'Pangkas Rambut Dasar', ...basic, ...cukur },
    { name: 'Pangkas Rambut Lanjutan', ...longer, ...cukur, trainingDays: 15 },
  ],
  listrik: [
    { name: 'Instalasi Listrik Rumah', ...basic, ...listrik },
    { name: 'Teknisi Instalasi Listrik', ...longer, ...listrik, trainingDays: 20 },
  ],
  boga: [
    { name: 'Tata Boga Dasar', ...basic, ...boga },
    { name: 'Usaha Katering', ...longer, ...boga, trainingDays: 15 },
  ],
  mua: [
    { name: 'Tata Rias Dasar', ...basic, ...mua },
    { name: 'Tata Rias Pengantin', ...longer, ...mua, trainingDays: 20 },
  ],
}

/** Inserts the training types and programs that are missing; a program's slug is its type's and its days. */
export async function seedTraining(tx: Database): Promise<void> {
  await tx.trainingType.createMany({
    data: TRAINING_TYPES.map((type, index) => ({ ...type, hue: type.slug, position: index + 1 })),
    skipDuplicates: true,
  })
  const types = await tx.trainingType.findMany({ select: { id: true, slug: true } })
  const typeIds = new Map(types.map(({ id, slug }) => [slug, id]))
  await tx.program.createMany({
    data: TRAINING_TYPES.flatMap(({ slug }) =>
      PROGRAMS[slug].map((program) => ({
        ...program,
        slug: `${slug}-${program.trainingDays}`,
        trainingTypeId: typeIds.get(slug) as number,
        lessonHours: program.trainingDays * LESSONS_A_DAY,
      })),
    ),
    skipDuplicates: true,
  })
}
