import type { Metadata } from 'next'
import { OwnDrafts } from '#components/drafts/own-drafts.tsx'
import { StartAsking } from '#components/drafts/start-asking.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { findOwnDrafts } from '#lib/drafts/queries.ts'
import { memberAt } from '#lib/web/session.ts'
import { startAction } from '../../ajukan/actions.ts'
import { openDraftAction } from './actions.ts'

export const metadata: Metadata = { title: 'Ajukan kunjungan' }

const PATH = '/pemohon/ajukan'

export default async function MemberAskPage() {
  const viewer = await memberAt(PATH)
  if (!viewer) return <KeptPage title="Ajukan kunjungan" forms={[]} />
  const drafts = await findOwnDrafts(viewer, new Date())
  return (
    <StartAsking action={startAction} path={PATH}>
      <OwnDrafts drafts={drafts} action={openDraftAction} path={PATH} />
    </StartAsking>
  )
}
