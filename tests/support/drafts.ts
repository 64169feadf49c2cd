import { randomInt } from 'node:crypto'
import { newSecret, tokenOf } from '#lib/accounts/secret-steps.ts'
import { database } from '#lib/database/client.ts'
import type { DraftHolder } from '#lib/drafts/holder.ts'
import type { Values } from '#lib/forms/form.ts'
import { addDays, dayAt } from '#lib/time/days.ts'
import { NOW } from './clock.ts'
import type { TestFleet } from './fleet.ts'
import { DESA } from './places.ts'

/** A business number that no other company of the tests has. */
export const freshNib = () => String(randomInt(1e12, 9e12))

/** What a company without an account would answer to be accepted, step by step. */
export function goodAnswers(fleet: TestFleet, changes: Values = {}, now = NOW): Values {
  const today = dayAt(now)
  return {
    organizationKind: 'company',
    organizationName: 'PT Uji Terbuka',
    nib: freshNib(),
    organizationArea: DESA,
    programId: String(fleet.program.id),
    site: 'baru',
    siteName: 'Pabrik Uji',
    siteAddress: 'Jalan Uji 1',
    siteArea: DESA,
    sitePoint: '-6.2000, 107.1000',
    windowStart: addDays(today, 30),
    windowEnd: addDays(today, 120),
    offFirst0: addDays(today, 40),
    offLast0: addDays(today, 42),
    offReason0: 'Panen',
    participants: '12',
    audience: 'open',
    powerVa: '5500',
    ...{
      powerPhase: 'three',
      flatParking: 'ya',
      roof: 'ya',
      water: 'tidak',
      toilets: 'ya',
      ventilation: 'belum',
    },
    source: 'csr',
    csrGifts: ['money', 'consumables'],
    csrNote: 'Bahan las untuk warga sekitar',
    contactName: 'Ibu Uji',
    contactPhone: '0812 3456 7890',
    contactEmail: 'ibu@uji.test',
    note: '',
    letter: 'later',
    ...changes,
  }
}

interface MadeDraft extends DraftHolder {
  token: string
}

/** A draft as it stands in the database. */
export async function createDraft(
  answers: Values = {},
  { accountId = null, now = NOW, days = 90 }: { accountId?: string | null; now?: Date; days?: number } = {},
): Promise<MadeDraft> {
  const secret = newSecret('draft')
  const expiresAt = new Date(now.getTime() + days * 86_400_000)
  const { id } = await database().draft.create({
    data: { ...secret, accountId, answers, createdAt: now, changedAt: now, expiresAt },
    select: { id: true },
  })
  return { draftId: id, accountId, token: tokenOf('draft', secret.nonce) }
}
