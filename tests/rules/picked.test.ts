import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { addressOf, pickedIn } from '#lib/bookings/picked.ts'

const text = fc.string({ minLength: 1, unit: 'grapheme' })
const picked = fc.record(
  {
    firstDay: fc.constantFrom('2026-12-07', 'besok'),
    unitIds: fc.nat().map(String),
    instructorIds: fc.array(fc.nat().map(String), { minLength: 2, maxLength: 4 }),
    kitIds: fc.nat().map(String),
    confirmed: fc.constantFrom('confirmed', 'tentative'),
    outsideWindow: fc.constant('on'),
    readinessWaiver: text,
    reason: text,
  },
  { requiredKeys: [] },
)

/** As Next hands an address to a page. */
function parametersOf(address: string): Record<string, string | string[]> {
  const query = new URL(address, 'http://localhost').searchParams
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const all = query.getAll(name)
      return [name, all.length > 1 ? all : (all[0] as string)]
    }),
  )
}

test.prop([picked])('an address fills the form with all that was picked', (values) => {
  expect(pickedIn(parametersOf(addressOf(values)))).toEqual(values)
})

test('an address carries no field of a form but those of the convoy', () => {
  expect(addressOf({ submissionKey: 'x', requestId: '3', unitIds: '', firstDay: '2026-12-07' })).toBe(
    '?mulai=2026-12-07',
  )
})
