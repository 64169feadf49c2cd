import { TextLink } from '#components/ui/text-link.tsx'
import type { Day } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'

interface Asked {
  visitRequestId: number
  organization: string
  program: string
  site: string
  windowStart: Day
  windowEnd: Day
}

/** What waits for a desa's signature. */
export function AskedList({ asked }: { asked: Asked[] }) {
  return (
    <ul className="flex flex-col gap-3">
      {asked.map((one) => (
        <li
          key={one.visitRequestId}
          className="rounded-card border border-marigold border-l-4 bg-surface p-4"
        >
          <TextLink href={`/pemohon/tanda-tangan/${one.visitRequestId}`} strong>
            {one.organization}: {one.program}
          </TextLink>
          <p className="text-ink-soft text-sm">
            {one.site}, rentang {dateRange(one.windowStart, one.windowEnd)}
          </p>
        </li>
      ))}
    </ul>
  )
}
