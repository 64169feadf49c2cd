import type { ReactNode } from 'react'
import type { StepSlug } from '#lib/drafts/schema.ts'
import { IdentityFields, KindFields, MemberFields } from './asker-fields.tsx'
import { ContactFields } from './contact-fields.tsx'
import { LetterFields } from './letter-fields.tsx'
import { PlaceFields, ProgramFields } from './place-fields.tsx'
import { ReadyFields } from './ready-fields.tsx'
import { SourceFields } from './source-fields.tsx'
import type { FieldsProps } from './step-props.ts'
import { PeopleFields, SpanFields, WindowFields } from './time-fields.tsx'

const FIELDS: Record<StepSlug, (props: FieldsProps) => ReactNode> = {
  'atas-nama': MemberFields,
  pemohon: KindFields,
  identitas: IdentityFields,
  program: ProgramFields,
  lokasi: PlaceFields,
  waktu: WindowFields,
  'tidak-cocok': SpanFields,
  peserta: PeopleFields,
  kesiapan: ReadyFields,
  sumber: SourceFields,
  kontak: ContactFields,
  surat: LetterFields,
}

/** What one step asks. */
export function StepFields({ step, ...props }: FieldsProps & { step: StepSlug }) {
  const Fields = FIELDS[step]
  return <Fields {...props} />
}
