import { expect, test } from 'vitest'
import type { DayAnswer } from '#lib/planning/answers.ts'
import { blockedUnits } from '#lib/planning/obstacles.ts'

const window = { windowStart: '2026-12-07', windowEnd: '2026-12-12' }

const free = (day: string, inWindow: boolean): DayAnswer => ({ day, kind: 'free', lastDay: day, inWindow })
const short = (day: string): DayAnswer => ({ day, kind: 'short', need: 'kit' })
const sunday = (day: string): DayAnswer => ({ day, kind: 'rest', rest: { kind: 'sunday' } })

const blocked = (...answers: DayAnswer[]) => blockedUnits([{ id: 1, name: 'MTU-01', answers }], window)

test('a unit with a day in the window is not blocked', () => {
  expect(blocked(short('2026-12-07'), free('2026-12-08', true))).toEqual([])
})

test('of one without, the days of the window are told and the next day after them that works', () => {
  const [unit] = blocked(
    free('2026-12-01', false),
    { day: '2026-12-07', kind: 'passed' },
    short('2026-12-08'),
    sunday('2026-12-13'),
    short('2026-12-14'),
    free('2026-12-15', false),
  )
  expect(unit?.answers).toEqual([short('2026-12-08')])
  expect(unit?.otherwise?.day).toBe('2026-12-15')
})

test('an earlier day will do where no later one works; none where nothing works', () => {
  expect(blocked(free('2026-12-01', false), short('2026-12-08'))[0]?.otherwise?.day).toBe('2026-12-01')
  expect(blocked(short('2026-12-08'))[0]?.otherwise).toBeNull()
})
