import type { Prisma } from '#lib/database/generated/client.ts'

/** The columns that a place is judged by. */
export const needsSelect = {
  needsPowerVa: true,
  needsThreePhase: true,
  needsFlatParking: true,
  needsRoof: true,
  needsWater: true,
  needsToilets: true,
  needsVentilation: true,
} satisfies Prisma.ProgramSelect
