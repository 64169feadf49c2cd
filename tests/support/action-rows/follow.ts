import { PEOPLE } from '#tests/support/cast.ts'
import { nextNumber } from '#tests/support/numbers.ts'
import { KECAMATAN } from '#tests/support/places.ts'
import { asked, following } from '#tests/support/subscriptions.ts'
import type { Row } from './row.ts'

/** Actions of those who want to be told when training comes near: whoever has the address or its link. */
export const FOLLOW: Record<string, Row> = {
  'app/(public)/kabari-saya/actions.ts subscribeAction': {
    may: PEOPLE,
    form: async () => ({ email: `warga${nextNumber()}@uji.test`, kecamatan: KECAMATAN, neighbours: 'on' }),
  },
  'app/(public)/kabari-saya/ya/[token]/actions.ts confirmSubscriptionAction': {
    may: PEOPLE,
    form: async () => ({ token: (await asked({}, new Date())).confirm }),
  },
  'app/(public)/kabari-saya/berhenti/[token]/actions.ts stopSubscriptionAction': {
    may: PEOPLE,
    form: async () => ({ token: (await following({}, new Date())).stop }),
  },
}
