import { ReadyQuestion } from '#components/drafts/ready-fields.tsx'
import { SourceFields } from '#components/drafts/source-fields.tsx'
import { SpanLines } from '#components/drafts/time-fields.tsx'
import { MOST_SPANS } from '#lib/drafts/asking.ts'
import type { ProgramNeeds } from '#lib/programs/program.ts'
import { type AskerKind, SOURCES_OF } from '#lib/requests/asker.ts'
import type { Remarks } from '#lib/requests/remark.ts'
import { type FactName, factsFor } from '#lib/sites/self-check.ts'
import type { Day } from '#lib/time/days.ts'
import type { Asked } from './as-typed.ts'
import { hintWith } from './remarks.tsx'

interface ReviseFieldsProps {
  request: Asked & { remarks: Remarks }
  /** Of who asks. */
  kind: AskerKind | null
  /** The one that was asked for; null where it is not offered any more. */
  program: ProgramNeeds | null
  today: Day
}

/** Lines shown beyond those that are filled in. */
const SPARE = 2

/** What a draft asks in steps of their own: days that do not suit, how ready the place is, where the wish comes from. */
export function ReviseFields({ request, kind, program, today }: ReviseFieldsProps) {
  const { remarks, unsuitable, musrenbangYear } = request
  return (
    <>
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-1 font-bold text-lg">Hari yang tidak cocok</legend>
        <SpanLines count={Math.min(MOST_SPANS, unsuitable.length + SPARE)} />
      </fieldset>
      <ReadyQuestions request={request} program={program} />
      {kind && SOURCES_OF[kind].length > 1 ? (
        <SourceFields asking={{ kind, today }} year={musrenbangYear} hint={hintWith(remarks, 'source')} />
      ) : null}
    </>
  )
}

const EVERY: ProgramNeeds = {
  needsPowerVa: 0,
  needsThreePhase: true,
  needsFlatParking: true,
  needsRoof: true,
  needsWater: true,
  needsToilets: true,
  needsVentilation: true,
}

/** What the program needs, open; what only another one needs, folded, for who changes the program. */
function ReadyQuestions({ request, program }: Pick<ReviseFieldsProps, 'request' | 'program'>) {
  const asked = program ? factsFor(program) : (Object.keys(request.selfCheck) as FactName[])
  const rest = factsFor(EVERY).filter((name) => !asked.includes(name))
  const questions = (names: FactName[]) =>
    names.map((name) => <ReadyQuestion key={name} name={name} power={program?.needsPowerVa ?? null} />)
  const hint = hintWith(request.remarks, 'selfCheck')
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-1 font-bold text-lg">Kesiapan lokasi</legend>
      {hint ? <div>{hint}</div> : null}
      {questions(asked)}
      {rest.length > 0 ? (
        <details className="rounded-lg border border-line px-4 open:pb-4">
          <summary className="flex min-h-11 cursor-pointer items-center font-semibold">
            {asked.length > 0 ? 'Pertanyaan lain, bila programnya diganti' : 'Isi bila programnya diganti'}
          </summary>
          <div className="flex flex-col gap-4">{questions(rest)}</div>
        </details>
      ) : null}
    </fieldset>
  )
}
