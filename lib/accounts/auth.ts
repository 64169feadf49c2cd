import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { perClient } from '#lib/database/client.ts'
import type { PrismaClient } from '#lib/database/generated/client.ts'
import { env } from '#lib/env.ts'

const MIN_PASSWORD_LENGTH = 10

/** Seconds a sign-in lasts. Not prolonged by visits: a page that is being drawn can send no new cookie. */
const SIGN_IN_LASTS = 7 * 24 * 3600

function create(client: PrismaClient) {
  return betterAuth({
    appName: 'Jadwal MTU',
    baseURL: env.publicUrl,
    secret: env.secret,
    database: prismaAdapter(client, { provider: 'postgresql' }),
    // Accounts are made by staff:create and by invitation; nobody signs up through the library's own route.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: MIN_PASSWORD_LENGTH },
    user: {
      modelName: 'account',
      additionalFields: { staffRole: { type: 'string', required: false, input: false } },
    },
    account: { modelName: 'credential' },
    session: { modelName: 'signIn', expiresIn: SIGN_IN_LASTS, disableSessionRefresh: true },
    // Law 6: which browser somebody signed in with is nobody's business.
    databaseHooks: {
      session: { create: { before: async (session) => ({ data: { ...session, userAgent: null } }) } },
    },
    advanced: {
      cookiePrefix: 'jadwal',
      useSecureCookies: env.publicUrl.startsWith('https:'),
      // Law 6: nobody needs the network address once a sign-in was counted, which its hash is enough for.
      ipAddress: { disableIpTracking: true },
    },
    // Refused sign-ins are an answer to the person, not an event of the server log.
    logger: { level: 'error', disabled: true },
    telemetry: { enabled: false },
  })
}

/** better-auth on our tables: passwords hashed by scrypt, sign-ins stored, cookies signed. */
export const auth = perClient(create)
