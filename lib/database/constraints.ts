import { Prisma } from './generated/client.ts'

/** Name of the constraint that refused a write, or null for any other failure. */
export function violatedConstraint(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null
  const adapter = error.meta?.driverAdapterError as { cause?: { originalMessage?: string } } | undefined
  return adapter?.cause?.originalMessage?.match(/constraint "([^"]+)"/)?.[1] ?? null
}
