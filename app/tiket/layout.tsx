import type { ReactNode } from 'react'
import { PublicFooter } from '#components/schedule/public-footer.tsx'
import { PublicHeader } from '#components/schedule/public-header.tsx'

export default function TicketLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PublicHeader />
      {children}
      <PublicFooter />
    </>
  )
}
