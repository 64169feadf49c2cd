import type { Prisma } from './generated/client.ts'

/** Name of the constraint that refused a write, or null for any other failure. */
export function violatedConstraint(error: unknown): string | null {
  // By its name: Next bundles a second copy of the class.
  if (!(error instanceof Error) || error.name !== 'PrismaClientKnownRequestError') return null
  const { meta } = error as Prisma.PrismaClientKnownRequestError
  const adapter = meta?.driverAdapterError as { cause?: { originalMessage?: string } } | undefined
  return adapter?.cause?.originalMessage?.match(/constraint "([^"]+)"/)?.[1] ?? null
}
