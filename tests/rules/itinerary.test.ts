import { expect, test } from 'vitest'
import { homewardWords, outwardWords } from '#components/bookings/itinerary-words.ts'
import type { HeldStop } from '#lib/claims/held.ts'
import { DEFAULT_TRAVEL, type Mover } from '#lib/claims/travel.ts'
import { itineraryOf } from '#lib/planning/itinerary.ts'
import { findStarts } from '#lib/planning/starts.ts'
import type { Program } from '#lib/programs/program.ts'
import { instantAt } from '#lib/time/days.ts'
import { DEFAULT_OFFICE_HOURS } from '#lib/time/office-hours.ts'

const BASE = { latitude: -6.2, longitude: 107.1 }
/** 0.1 degree is 11.1 km: 15.6 km by road, 32 minutes. */
const PLACE = { latitude: -6.3, longitude: 107.1 }
const NEXT_DOOR = { latitude: -6.35, longitude: 107.1 }

const van: Mover = {
  ...{ id: 1, name: 'MTU-01', base: BASE, baseName: 'BLK Srimahi', speedKmh: null },
  ...{ setupMinutes: 30, teardownMinutes: 0 },
}

const program = {
  ...{ trainingDays: 2, onSaturdays: true, startMinute: 480, endMinute: 900 },
  ...{ setupMinutes: 120, teardownMinutes: 60 },
} as Program

function itinerary(chain: HeldStop[], mover = van) {
  const facts = {
    ...{ program, place: PLACE, travel: DEFAULT_TRAVEL, holidays: new Map(), office: DEFAULT_OFFICE_HOURS },
    fleet: { units: [mover], instructors: [], kits: [] },
    chains: new Map([[mover.id, chain]]),
  }
  const [start] = findStarts(facts, '2026-12-07', '2026-12-07')
  if (!start) throw new Error('no start')
  return itineraryOf(facts, mover, start)
}

function wordsOf(chain: HeldStop[], mover?: Mover): string[] {
  const found = itinerary(chain, mover)
  return found ? [outwardWords(found), homewardWords(found)] : []
}

function visit(from: [string, number], to: [string, number]): HeldStop {
  return {
    ...{ from: instantAt(...from).getTime(), to: instantAt(...to).getTime(), at: NEXT_DOOR },
    holder: {
      ...{ kind: 'booking', id: 9, programName: 'Las', siteName: 'PT Contoh', offered: null },
      ...{ firstDay: from[0], lastDay: to[0] },
    },
  }
}

test('from its base and back to it, with its own set-up on top of the program’s', () => {
  expect(wordsOf([])).toEqual([
    'Berangkat dari BLK Srimahi 7 Des 04.58, perjalanan 32 menit, persiapan 05.30-08.00',
    'Bongkar 15.00-16.00, perjalanan 32 menit, tiba di BLK Srimahi paling cepat 8 Des 16.32',
  ])
})

test('straight on from the visit before, and to the one after', () => {
  const before = visit(['2026-12-01', 360], ['2026-12-06', 1000])
  const after = visit(['2026-12-09', 360], ['2026-12-12', 1000])
  expect(wordsOf([before, after])).toEqual([
    'Berangkat dari kunjungan di PT Contoh 7 Des 05.14, perjalanan 16 menit, persiapan 05.30-08.00',
    'Bongkar 15.00-16.00, perjalanan 16 menit, tiba di kunjungan di PT Contoh paling cepat 8 Des 16.16',
  ])
})

test('no way where no base is known, no words for set-up where there is none', () => {
  expect(wordsOf([], { ...van, base: null, baseName: null })[0]).toBe('Persiapan 05.30-08.00')
  expect(wordsOf([], { ...van, base: PLACE, setupMinutes: -120 })[0]).toBe('Mulai 7 Des 08.00')
})

test('who is not free goes nowhere', () => {
  expect(itinerary([visit(['2026-12-07', 360], ['2026-12-08', 1000])])).toBeNull()
})
