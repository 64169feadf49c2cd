import { TextLink } from '#components/ui/text-link.tsx'
import { personOf } from '#lib/history/history.ts'
import { historyHref } from '#lib/history/schema.ts'

interface PersonLinkProps {
  entry: { accountId: string | null; actor: string }
}

/** The name of who did something, as the way to all else they did. */
export function PersonLink({ entry }: PersonLinkProps) {
  return (
    <TextLink href={historyHref({ person: personOf(entry) })} className="sm:inline">
      {entry.actor}
    </TextLink>
  )
}
