import type { RequestChoices } from '#components/requests/choices.ts'
import type { Paper } from '#lib/attachments/attachment.ts'
import type { Asking } from '#lib/drafts/asking.ts'
import type { Values } from '#lib/forms/form.ts'

export interface DraftChoices {
  organizations: { id: number; name: string }[]
  sites: RequestChoices['sites']
  programs: RequestChoices['programs']
  kecamatan: { code: string; name: string; children: { code: string; name: string }[] }[]
  /** Kept with the draft. */
  papers: Paper[]
}

/** What the fields of a step are drawn from. */
export interface StepProps {
  answers: Values
  asking: Asking
  choices: DraftChoices
}

/** What the fields of a step are drawn from, on its own page. */
export interface FieldsProps extends StepProps {
  /** Address of the draft, where its papers are downloaded from. */
  place: string
}
