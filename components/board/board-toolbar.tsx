import { buttonClass } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { BoardFilter, BoardRange } from '#lib/board/board.ts'
import { boardHref } from '#lib/board/schema.ts'
import { neighbour, spanOf } from '#lib/board/span.ts'
import type { ResourceKind } from '#lib/claims/claim.ts'
import type { Day } from '#lib/time/days.ts'
import { RANGE_WORDS, ROWS_WORDS, spanWords } from './words.ts'

interface ToolbarProps {
  filter: BoardFilter
  today: Day
}

/** Which days are shown, the ways to others, and the choices of rows and range: all of them addresses. */
export function BoardToolbar({ filter, today }: ToolbarProps) {
  const { range, day } = filter
  const { from, to } = spanOf(range, day)
  const atToday = from <= today && today <= to
  const unit = RANGE_WORDS[range]
  // A closer look at a span that holds today is a look at today.
  const seen = atToday ? today : from
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <nav aria-label="Pindah waktu" className="flex items-center gap-2">
        <Step filter={filter} today={today} step={-1} label={`${unit} sebelumnya`} />
        <Step filter={filter} today={today} step={1} label={`${unit} berikutnya`} />
        {atToday ? null : (
          <a href={boardHref({ ...filter, day: today }, today)} className={buttonClass('secondary')}>
            Hari ini
          </a>
        )}
      </nav>
      <h2 className="font-bold text-xl">{spanWords(range, day)}</h2>
      <div className="flex flex-wrap items-center gap-3 sm:ml-auto">
        <Choice
          label="Baris"
          current={filter.rows}
          words={ROWS_WORDS}
          hrefOf={(rows: ResourceKind) => boardHref({ ...filter, rows, page: 1 }, today)}
        />
        <Choice
          label="Rentang"
          current={range}
          words={RANGE_WORDS}
          hrefOf={(other: BoardRange) => boardHref({ ...filter, range: other, day: seen }, today)}
        />
      </div>
    </div>
  )
}

function Step({ filter, today, step, label }: ToolbarProps & { step: 1 | -1; label: string }) {
  const day = neighbour(filter.range, filter.day, step)
  if (!day) return null
  return (
    <a
      href={boardHref({ ...filter, day }, today)}
      rel={step === 1 ? 'next' : 'prev'}
      aria-label={label}
      className={buttonClass('secondary', 'px-2.5')}
    >
      <Icon name={step === 1 ? 'chevron-right' : 'chevron-left'} />
    </a>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  current: Value
  words: Record<Value, string>
  hrefOf: (value: Value) => string
}

function Choice<Value extends string>({ label, current, words, hrefOf }: ChoiceProps<Value>) {
  return (
    <nav aria-label={label} className="flex rounded-lg border border-line-strong bg-surface">
      {(Object.keys(words) as Value[]).map((value) => (
        <a
          key={value}
          href={hrefOf(value)}
          aria-current={value === current ? 'true' : undefined}
          className="inline-flex min-h-11 items-center rounded-lg px-3 font-semibold aria-[current]:bg-teal-soft aria-[current]:text-teal"
        >
          {words[value]}
        </a>
      ))}
    </nav>
  )
}
