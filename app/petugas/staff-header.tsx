'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { SiteHeader } from '#components/ui/site-header.tsx'

/** The other lists of the fleet, one room with that of the units. */
const FLEET = ['/petugas/instruktur', '/petugas/perangkat', '/petugas/program', '/petugas/pengaturan']

const ROOMS = [
  { href: '/petugas', label: 'Beranda' },
  { href: '/petugas/papan', label: 'Papan' },
  { href: '/petugas/permohonan', label: 'Permohonan', also: ['/petugas/organisasi'] },
  { href: '/petugas/kunjungan', label: 'Kunjungan' },
  { href: '/petugas/unit', label: 'Armada', also: FLEET },
]

/** The ways of the cockpit; a layout does not know the address that it frames, so the browser's side marks it. */
export function StaffHeader({ waiting, account }: { waiting: number; account: ReactNode }) {
  const path = usePathname()
  const nav = ROOMS.map(({ href, label, also = [] }) => ({
    href,
    label,
    current: href === '/petugas' ? path === href : [href, ...also].some((room) => path.startsWith(room)),
    ...(href === '/petugas/permohonan' && { waiting }),
  }))
  return <SiteHeader home="/petugas" room="Petugas" nav={nav} account={account} wide />
}
