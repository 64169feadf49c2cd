import { tokenOf } from '#lib/accounts/secret-steps.ts'
import { database } from '#lib/database/client.ts'
import { confirmSubscription, subscribe } from '#lib/subscriptions/commands.ts'
import type { SubscribeInput } from '#lib/subscriptions/schema.ts'
import { NOW } from './clock.ts'
import { nextNumber } from './numbers.ts'
import { ensureAreas, KECAMATAN } from './places.ts'
import { accepted } from './visits.ts'

/** Somebody asks to be told; answers the tokens of the links that would be mailed. */
export async function asked(changes: Partial<SubscribeInput> = {}, now = NOW) {
  await ensureAreas()
  const email = `warga${nextNumber()}@uji.test`
  const input = { email, kecamatan: KECAMATAN, neighbours: true, types: [], ...changes }
  accepted(await subscribe(input, now, ''))
  const { id, nonce } = await database().subscription.findFirstOrThrow({
    where: { email: input.email },
    orderBy: { id: 'desc' },
  })
  return { id, nonce, email: input.email, confirm: tokenOf('follow', nonce), stop: tokenOf('stop', nonce) }
}

/** And says yes. */
export async function following(changes: Partial<SubscribeInput> = {}, now = NOW) {
  const subscription = await asked(changes, now)
  accepted(await confirmSubscription({ token: subscription.confirm }, now))
  return subscription
}
