/** A site and, below it, the area where it lies. */
export function SiteName({ site, area }: { site: string; area: string }) {
  return (
    <span className="wrap-anywhere block">
      {site}
      <span className="block text-ink-soft text-sm">{area}</span>
    </span>
  )
}
