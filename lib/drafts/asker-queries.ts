import type { Database } from '#lib/database/client.ts'
import { textOf, type Values } from '#lib/forms/form.ts'
import type { AskerKind } from '#lib/requests/asker.ts'
import { isOffice } from '#lib/requests/asker.ts'
import { findAsker } from '#lib/requests/asker-queries.ts'
import { findSiteChoices } from '#lib/requests/form-queries.ts'
import { sitesOf } from '#lib/requests/permissions.ts'
import { idIn } from './asking-queries.ts'

/**
 * The places that can be picked: those of the member's organization, and the public ones of its area. Who has no
 * account picks among what is public anyway: the factories of a company are not for whoever knows its number.
 */
export async function findSitesToAskFor(
  db: Database,
  { accountId, answers, kind }: { accountId: string | null; answers: Values; kind: AskerKind | null },
) {
  if (accountId !== null) {
    const organization = await db.organization.findFirst({
      where: { id: idIn(answers, 'organizationId'), archivedAt: null, memberships: { some: { accountId } } },
      select: { id: true, areaCode: true },
    })
    return organization ? findSiteChoices(db, sitesOf(organization)) : []
  }
  const areaCode = textOf(answers, 'organizationArea')
  if (!areaCode || !kind) return []
  const office = isOffice(kind) ? await findAsker(db, { kind, name: '', nib: null, areaCode }) : null
  return findSiteChoices(db, office ? sitesOf(office) : { areaCode, organizationId: null, archivedAt: null })
}
