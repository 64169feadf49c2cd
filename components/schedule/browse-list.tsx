import { TextLink } from '#components/ui/text-link.tsx'
import { slugOf } from '#lib/areas/area.ts'
import type { Schedule } from '#lib/schedule/schedule.ts'

/** The pages of training types and kecamatan, for who would rather look around than search. */
export function BrowseList({ trainingTypes, areas }: Pick<Schedule, 'trainingTypes' | 'areas'>) {
  const kecamatan = areas.filter(({ kind }) => kind === 'kecamatan')
  return (
    <nav aria-label="Jelajahi jadwal" className="flex flex-col gap-4 border-line border-t pt-4 print:hidden">
      <Links
        title="Menurut jenis pelatihan"
        links={trainingTypes.map(({ slug, name }) => [`/pelatihan/${slug}`, name])}
      />
      <Links
        title="Menurut kecamatan"
        links={kecamatan.map(({ name }) => [`/kecamatan/${slugOf(name)}`, name])}
      />
    </nav>
  )
}

function Links({ title, links }: { title: string; links: [href: string, label: string][] }) {
  return (
    <div>
      <h2 className="font-semibold text-ink-soft">{title}</h2>
      <ul className="flex flex-wrap gap-x-5">
        {links.map(([href, label]) => (
          <li key={href}>
            <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
