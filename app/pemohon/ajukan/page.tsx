import type { Metadata } from 'next'
import { StartAsking } from '#components/drafts/start-asking.tsx'
import { memberAt } from '#lib/web/session.ts'
import { startAction } from '../../ajukan/actions.ts'

export const metadata: Metadata = { title: 'Ajukan kunjungan' }

export default async function MemberAskPage() {
  await memberAt('/pemohon/ajukan')
  return <StartAsking action={startAction} path="/pemohon/ajukan" />
}
