import { Badge } from '#components/ui/badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { askedSteps, readStep, STEPS, stateOf } from '#lib/drafts/draft.ts'
import type { StepSlug } from '#lib/drafts/schema.ts'
import { answerLines } from './answer-lines.ts'
import type { StepProps } from './step-props.ts'
import { stepPath } from './words.ts'

/** Every step with what was answered, what does not fit, and the way to change it. */
export function CheckList({ token, ...props }: StepProps & { token: string }) {
  return (
    <ol className="divide-y divide-line">
      {askedSteps(props.asking).map((step) => (
        <Item key={step} token={token} step={step} {...props} />
      ))}
    </ol>
  )
}

function Item({ token, step, ...props }: StepProps & { token: string; step: StepSlug }) {
  const { answers, asking } = props
  const state = stateOf(step, answers, asking)
  const read = state === 'open' ? readStep(step, answers, asking) : null
  const { subject } = STEPS[step]
  return (
    <li className="grid grid-cols-[1fr_auto] items-start gap-x-6 py-3 sm:grid-cols-[11rem_1fr_auto]">
      <h2 className="py-1 text-ink-soft">{subject}</h2>
      <div className="min-w-0 py-1 max-sm:order-last max-sm:col-span-2">
        {state === 'empty' ? <Badge tone="waiting">Belum diisi</Badge> : null}
        {answerLines(step, props).map((line) => (
          <p key={line} className="wrap-anywhere whitespace-pre-line font-medium">
            {line}
          </p>
        ))}
        {read && !read.ok
          ? read.problems.map(({ message }) => (
              <p key={message} className="font-semibold text-danger text-sm">
                {message}
              </p>
            ))
          : null}
      </div>
      <TextLink href={stepPath(token, step, true)} className="-my-1.5 justify-self-end">
        {state === 'empty' ? 'Isi' : 'Ubah'}
        <span className="sr-only"> {subject.toLowerCase()}</span>
      </TextLink>
    </li>
  )
}
