import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PublicFooter } from '#components/schedule/public-footer.tsx'
import { PublicHeader } from '#components/schedule/public-header.tsx'
import { currentViewer } from '#lib/web/session.ts'
import RequesterLayout from '../pemohon/layout.tsx'

export const metadata: Metadata = { title: { default: 'Ajukan kunjungan', template: '%s | Jadwal MTU' } }

/** Members keep the frame of their own room. */
export default async function AskLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer()
  if (viewer.kind === 'organization') return <RequesterLayout>{children}</RequesterLayout>
  return (
    <>
      <PublicHeader />
      {children}
      <PublicFooter />
    </>
  )
}
