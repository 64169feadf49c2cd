'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { SiteHeader } from '#components/ui/site-header.tsx'

const ROOMS = [
  { href: '/pemohon', label: 'Permohonan' },
  { href: '/pemohon/ajukan', label: 'Ajukan' },
  { href: '/pemohon/organisasi', label: 'Data' },
  { href: '/', label: 'Jadwal umum' },
]

/** The ways of the counter; a layout does not know the address that it frames, so the browser's side marks it. */
export function RequesterHeader({ room, account }: { room: string; account: ReactNode }) {
  // Steps of a draft lie outside of this room, under the same frame.
  const path = usePathname().replace(/^\/ajukan/, '/pemohon/ajukan')
  const here =
    ROOMS.find(({ href }) => href !== '/pemohon' && href !== '/' && path.startsWith(href))?.href ?? '/pemohon'
  const nav = ROOMS.map((item) => ({ ...item, current: item.href === here }))
  return <SiteHeader home="/pemohon" room={room} nav={nav} account={account} />
}
