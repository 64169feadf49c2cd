import { FilterLinks } from '#components/ui/filter-links.tsx'

const ROOMS = [
  { href: '/petugas/unit', label: 'Unit' },
  { href: '/petugas/instruktur', label: 'Instruktur' },
  { href: '/petugas/perangkat', label: 'Perangkat' },
  { href: '/petugas/program', label: 'Program' },
  { href: '/petugas/pengaturan', label: 'Pengaturan' },
]

/** The lists of what visits are made of. */
export function FleetNav({ current }: { current: string }) {
  return (
    <FilterLinks label="Armada" links={ROOMS.map((room) => ({ ...room, current: room.href === current }))} />
  )
}
