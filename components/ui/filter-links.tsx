interface FilterLink {
  href: string
  label: string
  current: boolean
  /** How many there are behind it. */
  count?: number | undefined
}

/** A row of views of one list, each an address of its own. */
export function FilterLinks({ label, links }: { label: string; links: FilterLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2">
        {links.map((link) => (
          <li key={`${link.label} ${link.href}`}>
            <a
              href={link.href}
              aria-current={link.current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line-strong bg-surface px-4 font-medium hover:bg-sunken aria-[current=page]:border-teal aria-[current=page]:bg-teal-soft aria-[current=page]:font-bold"
            >
              {link.label}
              {link.count === undefined ? null : (
                <span className="text-ink-soft text-sm tabular-nums">{link.count}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
