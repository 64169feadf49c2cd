import type { Prisma } from '#lib/database/generated/client.ts'

/** The columns that readiness is judged by. */
export const factsSelect = {
  powerVa: true,
  powerPhase: true,
  flatParking: true,
  roof: true,
  water: true,
  toilets: true,
  ventilation: true,
} satisfies Prisma.SiteSelect
