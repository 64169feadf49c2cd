import { createFleet } from './fleet.ts'
import { createOrganization, DESA } from './places.ts'
import { createMember } from './viewers.ts'
import { submittedRequest } from './visits.ts'

/** A request of an RT in the desa of the tests, and a member of that desa's own organization, which is verified. */
export async function askedCountersign(now = new Date()) {
  const rt = await createOrganization({ kind: 'rt_rw', areaCode: DESA })
  const desa = await createOrganization({ kind: 'desa', areaCode: DESA, verifiedAt: now })
  const request = await submittedRequest(await createFleet(), { organizationId: rt.id, now })
  return { ...request, rt, desa, signer: await createMember(desa.id) }
}
