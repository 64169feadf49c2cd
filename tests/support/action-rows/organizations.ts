import { randomUUID } from 'node:crypto'
import { database } from '#lib/database/client.ts'
import { PEOPLE } from '#tests/support/cast.ts'
import {
  accountToken,
  createUnverified,
  factsInput,
  invited,
  newSiteInput,
} from '#tests/support/organizations.ts'
import { createOrganization, createSite, DESA } from '#tests/support/places.ts'
import { createMember } from '#tests/support/viewers.ts'

import { MEMBER, PLANNERS, type Row, text, typed } from './row.ts'

const JUDGEMENT = 'app/petugas/organisasi/[id]/actions.ts'

const OWN = 'app/pemohon/organisasi/[id]/actions.ts'

/** Actions on organizations and accounts. */
export const ORGANIZATIONS: Record<string, Row> = {
  [`${JUDGEMENT} verifyAction`]: {
    may: PLANNERS,
    form: async () => ({ organizationId: (await createOrganization()).id }),
  },
  [`${JUDGEMENT} refuseAction`]: {
    may: PLANNERS,
    form: async () => ({ organizationId: (await createOrganization()).id, reason: text }),
  },
  [`${JUDGEMENT} mergeAction`]: {
    may: PLANNERS,
    form: async (cast) => ({
      organizationId: (await createOrganization()).id,
      otherId: cast.queued.organizationId,
    }),
  },
  [`${OWN} changeAction`]: {
    may: MEMBER,
    form: async ({ queued }) =>
      typed(await factsInput(queued.organizationId, { address: `Jalan ${randomUUID().slice(0, 4)}` })),
  },
  [`${OWN} inviteAction`]: {
    may: MEMBER,
    form: async ({ queued: { organizationId } }) => ({ organizationId, email: `${randomUUID()}@uji.test` }),
  },
  [`${OWN} revokeAction`]: {
    may: MEMBER,
    form: async ({ queued: { member, organizationId } }) => {
      const email = `${randomUUID()}@uji.test`
      const { invitationId } = await invited(member, organizationId, email, new Date())
      return { organizationId, invitationId }
    },
  },
  [`${OWN} removeAction`]: {
    may: MEMBER,
    form: async ({ queued: { organizationId } }) => ({
      organizationId,
      accountId: (await createMember(organizationId)).accountId,
    }),
  },
  [`${OWN} addSiteAction`]: {
    may: MEMBER,
    form: async ({ queued }) => typed({ ...newSiteInput(queued.organizationId) }),
  },
  [`${OWN} changeSiteAction`]: {
    may: MEMBER,
    form: async ({ queued: { organizationId } }) => {
      const { submissionKey: _, ...input } = newSiteInput(organizationId)
      return typed({ ...input, siteId: (await createSite({ organizationId })).id })
    },
  },
  [`${OWN} archiveSiteAction`]: {
    may: MEMBER,
    form: async ({ queued: { organizationId } }) => ({
      organizationId,
      siteId: (await createSite({ organizationId })).id,
    }),
  },
  'app/(akun)/daftar-pemohon/actions.ts signUpAction': {
    may: PEOPLE,
    form: async () => ({
      ...{ kind: 'desa', name: 'Desa Daftar', nib: '', areaCode: DESA, address: 'Jalan Uji 1' },
      ...{ phone: '0218900000', ownName: 'Ibu Daftar', email: `${randomUUID()}@uji.test` },
      password: 'kata sandi baru',
    }),
  },
  'app/(akun)/undangan/[token]/actions.ts acceptAction': {
    may: MEMBER,
    form: async ({ queued: { member } }) => {
      const host = await createUnverified()
      const account = await database().account.findUniqueOrThrow({ where: { id: member.accountId } })
      const { token } = await invited(host.member, host.organizationId, account.email, new Date())
      return { token }
    },
  },
  'app/(akun)/undangan/[token]/actions.ts joinAction': {
    may: PEOPLE,
    form: async () => {
      const { member, organizationId } = await createUnverified()
      const email = `${randomUUID()}@uji.test`
      const { token } = await invited(member, organizationId, email, new Date())
      return { token, ownName: 'Pak Baru', password: 'kata sandi baru' }
    },
  },
  'app/(akun)/konfirmasi-surel/[token]/actions.ts confirmAction': {
    may: PEOPLE,
    form: async () => {
      const { member } = await createUnverified()
      return { token: await accountToken(member.accountId, 'email', new Date()) }
    },
  },
  'app/(akun)/konfirmasi-surel/actions.ts askConfirmationAction': {
    may: PEOPLE,
    form: async () => ({ email: 'tidak.ada@uji.test' }),
  },
  'app/(akun)/lupa-kata-sandi/actions.ts askPasswordAction': {
    may: PEOPLE,
    form: async () => ({ email: 'tidak.ada@uji.test' }),
  },
  'app/(akun)/kata-sandi/[token]/actions.ts setPasswordAction': {
    may: PEOPLE,
    form: async () => {
      const { member } = await createUnverified()
      const token = await accountToken(member.accountId, 'password', new Date())
      return { token, password: 'kata sandi baru' }
    },
  },
  'app/masuk/actions.ts signInAction': {
    may: [],
    form: async () => ({ email: 'tidak.ada@uji.test', password: 'kata sandi yang salah' }),
  },
}
