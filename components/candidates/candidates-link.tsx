import { TextLink } from '#components/ui/text-link.tsx'
import type { CandidatesOfRequest } from '#lib/candidates/candidate.ts'

interface CandidatesLinkProps {
  /** Address of the request's page. */
  here: string
  /** Null where the list is not for this person. */
  candidates: CandidatesOfRequest | null
}

/** The way to a request's list of participants, with how many are on it. */
export function CandidatesLink({ here, candidates: list }: CandidatesLinkProps) {
  if (!list) return null
  const { length } = list.candidates
  const asked = list.participants
  return (
    <TextLink href={`${here}/peserta`} className="sm:min-h-6">
      Daftar peserta ({length > asked ? `${length} nama, ${asked} diminta` : `${length} dari ${asked}`})
    </TextLink>
  )
}
