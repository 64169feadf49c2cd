import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { z } from 'zod'
import { database } from '#lib/database/client.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { auth } from './auth.ts'
import type { newStaff, signInForm } from './schema.ts'
import { countSignIn, forgiveSignIn } from './throttle-steps.ts'

export type SignInRefusal = { kind: 'wrongPassword' } | { kind: 'tooManyTries'; seconds: number }

/**
 * Checks the password and opens a sign-in; the value is the Set-Cookie headers that carry it. Sign-ins that have
 * run out, whosever they are, go at this occasion.
 */
export async function signIn(
  input: z.output<typeof signInForm>,
  address: string,
  headers: Headers,
): Promise<Result<string[], SignInRefusal>> {
  const seconds = await countSignIn(input.email, address)
  if (seconds !== null) return refuse({ kind: 'tooManyTries', seconds })
  try {
    const answer = await auth().api.signInEmail({ body: input, headers, returnHeaders: true })
    await forgiveSignIn(input.email, address)
    await database().signIn.deleteMany({ where: { expiresAt: { lt: new Date() } } })
    return done(answer.headers.getSetCookie())
  } catch (error) {
    if ((error as { status?: unknown }).status === 'UNAUTHORIZED') return refuse({ kind: 'wrongPassword' })
    throw error
  }
}

/** Ends the sign-in that the request's cookie names; the value is the Set-Cookie headers that clear it. */
export async function signOut(headers: Headers): Promise<string[]> {
  const answer = await auth().api.signOut({ headers, returnHeaders: true })
  return answer.headers.getSetCookie()
}

/** Makes a staff account that can sign in at once. */
export async function createStaff(
  input: z.output<typeof newStaff>,
): Promise<Result<{ id: string }, { kind: 'emailTaken' }>> {
  const id = randomUUID()
  const password = await hashPassword(input.password)
  return database().$transaction(async (tx) => {
    const created = await tx.account.createManyAndReturn({
      data: { id, email: input.email, name: input.name, staffRole: input.role, emailVerified: true },
      skipDuplicates: true,
    })
    if (created.length === 0) return refuse({ kind: 'emailTaken' })
    await tx.credential.create({
      data: { id: randomUUID(), accountId: id, userId: id, providerId: 'credential', password },
    })
    return done({ id })
  })
}
