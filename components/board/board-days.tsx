import { memo } from 'react'
import type { BoardRange } from '#lib/board/board.ts'
import { type Day, weekdayOf } from '#lib/time/days.ts'
import { longDate, monthWords, shortDate, WEEKDAYS_SHORT } from '#lib/time/words.ts'
import type { Holidays } from '#lib/time/working-days.ts'

interface BoardDaysProps {
  days: Day[]
  range: BoardRange
  today: Day
  holidays: Holidays
}

const BRIEF = ['Sn', 'Sl', 'Rb', 'Km', 'Jm', 'Sb', 'Mg']

function classOf(day: Day, { today, holidays }: Pick<BoardDaysProps, 'today' | 'holidays'>): string {
  const kind = holidays.has(day) ? 'holiday' : weekdayOf(day) === 7 ? 'sunday' : ''
  return `${kind} ${day === today ? 'today' : ''} ${weekdayOf(day) === 1 ? 'monday' : ''}`.trim()
}

/** The days on top; what hears the page is told the dates by each bar, and the holidays in a line of words. */
export const BoardHead = memo(function BoardHead(props: BoardDaysProps) {
  const { days, range, holidays } = props
  return (
    <div aria-hidden="true" className="head">
      <div className="cells">
        {days.map((day, index) => {
          const name = holidays.get(day)?.name
          return (
            <div
              key={day}
              className={classOf(day, props)}
              title={name ? `${longDate(day)}: ${name}` : longDate(day)}
            >
              <DayLabel day={day} index={index} range={range} />
              {range === 'week' && name ? <span className="holiday-name">{name}</span> : null}
            </div>
          )
        })}
      </div>
    </div>
  )
})

function DayLabel({ day, index, range }: { day: Day; index: number; range: BoardRange }) {
  const weekday = weekdayOf(day)
  const number = Number(day.slice(8))
  if (range === 'week')
    return (
      <b>
        {WEEKDAYS_SHORT[weekday - 1]}, {shortDate(day)}
      </b>
    )
  if (range === 'month')
    return (
      <>
        <span>{BRIEF[weekday - 1]}</span>
        <b>{number}</b>
      </>
    )
  return (
    <>
      <span className="month">{number === 1 || index === 0 ? monthWords(day.slice(0, 7)) : null}</span>
      <b>{weekday === 1 ? number : null}</b>
    </>
  )
}

/** One stripe for each day, behind all rows. */
export const BoardColumns = memo(function BoardColumns(props: Omit<BoardDaysProps, 'range'>) {
  return (
    <div aria-hidden="true" className="columns">
      {props.days.map((day) => (
        <span key={day} className={classOf(day, props)} />
      ))}
    </div>
  )
})
