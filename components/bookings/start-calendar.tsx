import type { DayAnswer } from '#lib/planning/answers.ts'
import { addDays, type Day, lastDayOf, type Month, weekdayOf } from '#lib/time/days.ts'
import { longDate, monthWords, WEEKDAYS, WEEKDAYS_SHORT } from '#lib/time/words.ts'
import { answerWords, reasonsOf } from './answer-words.ts'

interface StartCalendarProps {
  month: Month
  answers: DayAnswer[]
  unit: string
  picked: Day | null
  hrefOf: (day: Day) => string
}

/** The possible first days of one unit in one month: each free one a link, each other one with its reason. */
export function StartCalendar({ month, answers, unit, picked, hrefOf }: StartCalendarProps) {
  const first = `${month}-01`
  const last = lastDayOf(month)
  const byDay = new Map(answers.map((answer) => [answer.day, answer]))
  const days = Array.from({ length: Number(last.slice(8)) }, (_, index) => addDays(first, index))
  const lead = weekdayOf(first) - 1
  const weeks = Array.from({ length: Math.ceil((lead + days.length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, column) => days[week * 7 + column - lead]),
  )
  const reasons = reasonsOf(answers)
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <table className="w-full table-fixed border-collapse text-center">
        <caption className="pb-1 text-left font-semibold">{monthWords(month)}</caption>
        <thead>
          <tr>
            {WEEKDAYS_SHORT.map((name, index) => (
              <th key={name} scope="col" abbr={WEEKDAYS[index]} className="font-normal text-ink-soft text-sm">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: weeks of a month never change places
            <tr key={index}>
              {week.map((day, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor do the days of a week
                <td key={column} className="h-11 p-0.5">
                  {day ? (
                    <DayCell
                      day={day}
                      answer={byDay.get(day)}
                      picked={day === picked}
                      unit={unit}
                      href={hrefOf(day)}
                    />
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {reasons.length > 0 ? (
        <ul className="flex flex-col gap-0.5 text-ink-soft text-sm">
          {reasons.map(({ days: span, words }) => (
            <li key={span + words}>
              <strong className="font-semibold tabular-nums">{span}</strong> {words}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

interface DayCellProps {
  day: Day
  answer: DayAnswer | undefined
  picked: boolean
  unit: string
  href: string
}

const CELL = 'flex size-full min-h-10 items-center justify-center rounded-md tabular-nums'

function DayCell({ day, answer, picked, unit, href }: DayCellProps) {
  const number = Number(day.slice(8))
  if (answer?.kind !== 'free') {
    const quiet = !answer || answer.kind === 'passed' || answer.kind === 'rest'
    return (
      <span
        title={answer && answerWords(answer)}
        className={`${CELL} text-ink-soft ${quiet ? '' : 'bg-sunken line-through'}`}
      >
        {number}
      </span>
    )
  }
  const look = picked
    ? 'bg-teal font-bold text-on-teal'
    : answer.inWindow
      ? 'border border-teal bg-teal-soft font-bold text-teal-strong hover:bg-teal hover:text-on-teal'
      : 'border border-line-strong border-dashed font-semibold text-teal hover:bg-teal-soft'
  return (
    <a
      href={href}
      aria-current={picked ? 'date' : undefined}
      aria-label={`${unit} mulai ${longDate(day)}, ${answerWords(answer)}`}
      className={`${CELL} ${look}`}
    >
      {number}
    </a>
  )
}
