import type { ReactNode } from 'react'
import { SiteHeader } from '#components/ui/site-header.tsx'

const NAV = [
  { href: '/', label: 'Jadwal' },
  { href: '/masuk', label: 'Masuk' },
]

/** Frames what people do about an account before they are signed in. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader nav={NAV} />
      {children}
    </>
  )
}
