import { describe, expect, test } from 'vitest'
import { answerRows } from '#lib/board/answering.ts'
import { earliestYes, nearestYes, placeAnswer, rowWithYes, trainingDaysTo } from '#lib/board/answers.ts'
import { isSamePlace, MOST_TRAINING_DAYS, stepped } from '#lib/board/carry.ts'
import { dayAtPart } from '#lib/board/layout.ts'
import { answersHref, boardOf, newsHref, readAsked, readNews } from '#lib/board/schema.ts'
import { spanOf } from '#lib/board/span.ts'
import { DEFAULT_TRAVEL } from '#lib/claims/travel.ts'
import { findStarts } from '#lib/planning/starts.ts'
import { addDays, instantAt } from '#lib/time/days.ts'
import { DEFAULT_OFFICE_HOURS } from '#lib/time/office-hours.ts'

const TODAY = '2026-11-25'
const BASE = { latitude: -6.2, longitude: 107.1 }
const mover = (id: number, name: string, base = BASE) => ({
  ...{ id, name, base, speedKmh: null },
  ...{ setupMinutes: 0, teardownMinutes: 0 },
})

const program = {
  ...{ id: 1, name: 'Las', trainingTypeName: 'Las', trainingDays: 2, seatsMin: 1, seatsMax: 16 },
  ...{ startMinute: 480, endMinute: 900, onSaturdays: false, setupMinutes: 60, teardownMinutes: 60 },
  ...{ unitsNeeded: 1, instructorsNeeded: 1, kitsNeeded: 0 },
  ...{ needsPowerVa: null, needsThreePhase: false, needsFlatParking: false, needsRoof: false },
  ...{ needsWater: false, needsToilets: false, needsVentilation: false },
}

/** Unit 1 is held on 14 December, unit 2 by a visit far away that ends late on 3 December, instructor 11 on the 8th. */
function facts() {
  const holder = (day: string) => ({
    ...{ kind: 'booking' as const, id: 9, programName: 'AC', siteName: 'Pabrik', offered: null },
    ...{ firstDay: day, lastDay: day },
  })
  const stop = (day: string, at: typeof BASE | null, end = 18) => ({
    from: instantAt(day, 6 * 60).getTime(),
    to: instantAt(day, end * 60).getTime(),
    at,
    holder: holder(day),
  })
  const far = { latitude: -6.2, longitude: 110.1 }
  const fleet = {
    units: [mover(1, 'MTU-01'), mover(2, 'MTU-02')],
    instructors: [mover(11, 'Budi'), mover(12, 'Sari')],
    kits: [],
  }
  const chains = new Map([
    [1, [stop('2026-12-14', BASE)]],
    [2, [stop('2026-12-03', far, 23)]],
    [11, [stop('2026-12-08', BASE)]],
  ])
  const searched = { program, place: BASE, travel: DEFAULT_TRAVEL, holidays: new Map(), fleet, chains }
  const all = { ...searched, office: DEFAULT_OFFICE_HOURS }
  const request = { windowStart: '2026-12-01', windowEnd: '2026-12-10' }
  return { ...all, request, gaps: [], starts: findStarts(all, '2026-11-24', '2026-12-18') }
}

const asked = { rows: 'unit' as const, today: TODAY, own: null, fromRow: null, submissionKey: 'kunci' }
const own = {
  convoy: { unitIds: [1], instructorIds: [11], kitIds: [] },
  names: [[1, 'MTU-01']] as [number, string][],
}

describe('what a place answers to a request', () => {
  const answers = answerRows(facts(), asked)
  const at = (rowId: number, day: string) => placeAnswer(answers, rowId, day)

  test('yes, with the last day and who would go', () => {
    expect(at(1, '2026-12-03')).toMatchObject({
      kind: 'free',
      day: { lastDay: '2026-12-04', inWindow: true },
      convoy: { unitIds: [1], instructorIds: [12], kitIds: [] },
    })
    expect(at(1, '2026-12-15')).toMatchObject({ kind: 'free', day: { inWindow: false } })
  })

  test('no, each for a reason of its own', () => {
    expect(at(1, TODAY)).toEqual({ kind: 'passed' })
    expect(at(1, '2026-12-06')).toEqual({ kind: 'rest', rest: { kind: 'sunday' } })
    expect(at(1, '2026-12-11')).toMatchObject({ kind: 'taken', holder: { siteName: 'Pabrik' } })
    expect(at(2, '2026-12-04')).toMatchObject({ kind: 'tooFar', holder: { siteName: 'Pabrik' } })
    expect(at(3, '2026-12-04')).toEqual({ kind: 'misfit' })
    expect(at(1, '2027-03-01')).toEqual({ kind: 'beyond' })
    expect(at(1, '2026-11-01')).toEqual({ kind: 'beyond' })
  })

  test('another instructor goes where the first is held; with none left a unit cannot go', () => {
    expect(at(1, '2026-12-08')).toMatchObject({ convoy: { instructorIds: [12] } })
    const alone = facts()
    alone.fleet.instructors.pop()
    const few = answerRows({ ...alone, starts: findStarts(alone, '2026-12-01', '2026-12-18') }, asked)
    expect(placeAnswer(few, 1, '2026-12-08')).toEqual({ kind: 'short', need: 'instructor' })
  })

  test('each answer is said once', () => {
    expect(new Set(answers.answers.map((answer) => JSON.stringify(answer))).size).toBe(answers.answers.length)
    expect(answers.rows[0]?.runs.length).toBeLessThan(8)
  })

  test('and which places would do instead', () => {
    expect(nearestYes(answers, 1, '2026-12-13')).toBe('2026-12-15')
    expect(nearestYes(answers, 3, '2026-12-01')).toBeNull()
    expect(rowWithYes(answers, [1, 2], '2026-12-14')).toBe(2)
    expect(earliestYes(answers, [2, 1])).toEqual({ rowId: 1, day: '2026-12-01' })
  })

  test('how many training days a stretch has', () => {
    expect(trainingDaysTo(answers, '2026-12-03', '2026-12-08')).toBe(4)
    expect(trainingDaysTo(answers, '2026-12-03', '2026-12-01')).toBe(1)
  })
})

describe('what a place answers to a visit', () => {
  test('its row in place of the one it is taken from; the rest stays where it is free', () => {
    const answers = answerRows(facts(), { ...asked, own, fromRow: 1 })
    expect(placeAnswer(answers, 2, '2026-12-10')).toMatchObject({
      convoy: { unitIds: [2], instructorIds: [11] },
    })
    expect(placeAnswer(answers, 2, '2026-12-07')).toMatchObject({ convoy: { instructorIds: [12] } })
  })

  test('on the rows of instructors it is the instructor who is exchanged', () => {
    const answers = answerRows(facts(), { ...asked, rows: 'instructor', own, fromRow: 11 })
    expect(placeAnswer(answers, 12, '2026-12-10')).toMatchObject({
      convoy: { unitIds: [1], instructorIds: [12] },
    })
  })

  test('of several units the one that is dragged goes; one that goes along already is no place', () => {
    const two = facts()
    two.program = { ...two.program, unitsNeeded: 2 }
    two.fleet.units.push(mover(3, 'MTU-03'))
    const both = { ...own, convoy: { ...own.convoy, unitIds: [1, 2] } }
    const answers = answerRows(two, { ...asked, own: both, fromRow: 1 })
    expect(placeAnswer(answers, 3, '2026-12-10')).toMatchObject({ convoy: { unitIds: [3, 2] } })
    expect(placeAnswer(answers, 2, '2026-12-10')).toEqual({ kind: 'already' })
  })
})

describe('the keys', () => {
  const here = { rowId: 2, day: '2026-12-31', trainingDays: 8 }
  const press = (key: string, shiftKey = false, from = here) => stepped(from, { key, shiftKey }, [1, 2, 3], 8)

  test('take along day by day and row by row, and no further than the rows', () => {
    expect(press('ArrowRight')).toEqual({ ...here, day: '2027-01-01' })
    expect(press('ArrowLeft')).toEqual({ ...here, day: '2026-12-30' })
    expect(press('ArrowDown')).toEqual({ ...here, rowId: 3 })
    expect(press('ArrowDown', false, { ...here, rowId: 3 })).toEqual({ ...here, rowId: 3 })
    expect(press('a')).toBeNull()
  })

  test('make it longer and shorter with Shift, within bounds', () => {
    expect(press('ArrowRight', true)).toEqual({ ...here, trainingDays: 9 })
    expect(press('ArrowLeft', true, { ...here, trainingDays: 1 })).toEqual({ ...here, trainingDays: 1 })
    const most = { ...here, trainingDays: MOST_TRAINING_DAYS }
    expect(isSamePlace(press('ArrowRight', true, most) ?? here, most)).toBe(true)
    expect(press('ArrowDown', true)).toBeNull()
  })
})

test('the day under the pointer, and the first and the last one beyond the edges', () => {
  const span = spanOf('week', TODAY)
  expect([-1, 0, 0.5, 0.999, 2].map((part) => dayAtPart(span, part))).toEqual([
    ...[span.from, span.from, addDays(span.from, 3), span.to, span.to],
  ])
})

describe('addresses', () => {
  const filter = { rows: 'kit' as const, range: 'week' as const, day: TODAY, page: 1 }
  test('of the answers say what is asked for', () => {
    const what = { kind: 'visit' as const, id: 7, fromRow: 3, trainingDays: 9 }
    const query = Object.fromEntries(new URL(answersHref(filter, what), 'http://x').searchParams)
    expect(readAsked(query)).toEqual(what)
    expect(readAsked({ permohonan: '0', kunjungan: 'x' })).toBeNull()
    expect(readAsked({ permohonan: '5', hari: '999999' })?.trainingDays).toBe(MOST_TRAINING_DAYS)
  })

  test('of news lead back to the board, whatever a form says', () => {
    const told = { deed: 'undo' as const, bookingId: 4 }
    for (const board of ['/petugas/papan', '/petugas/papan?baris=unit']) {
      const query = Object.fromEntries(new URL(newsHref(board, told), 'http://x').searchParams)
      expect(readNews(query)).toEqual(told)
    }
    expect(readNews({ berhasil: 'x', kunjungan: '4' })).toBeNull()
    expect(boardOf('https://lain.example/?baris=perangkat', TODAY)).toBe('/petugas/papan?baris=perangkat')
    expect(boardOf('', TODAY)).toBe('/petugas/papan')
  })
})
