import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Program } from '#lib/programs/program.ts'
import { type Need, readinessGaps, type SiteFacts } from '#lib/sites/site.ts'

const NEEDS = {
  needsPowerVa: null,
  needsThreePhase: false,
  needsFlatParking: false,
  needsRoof: false,
  needsWater: false,
  needsToilets: false,
  needsVentilation: false,
}

const NOTHING_KNOWN: SiteFacts = {
  powerVa: null,
  powerPhase: null,
  flatParking: null,
  roof: null,
  water: null,
  toilets: null,
  ventilation: null,
}

const EVERYTHING: SiteFacts = {
  powerVa: 60_000,
  powerPhase: 'three',
  flatParking: true,
  roof: true,
  water: true,
  toilets: true,
  ventilation: true,
}

type Needs = Omit<typeof NEEDS, 'needsPowerVa'> & { needsPowerVa: number | null }

const gaps = (site: Partial<SiteFacts>, needs: Partial<Needs>) =>
  readinessGaps({ ...NOTHING_KNOWN, ...site }, { ...NEEDS, ...needs } as Program)

describe('each need', () => {
  const rows: [Need, Partial<Needs>, met: Partial<SiteFacts>, unmet: Partial<SiteFacts>][] = [
    ['power', { needsPowerVa: 5500 }, { powerVa: 5500 }, { powerVa: 5499 }],
    ['threePhase', { needsThreePhase: true }, { powerPhase: 'three' }, { powerPhase: 'single' }],
    ['flatParking', { needsFlatParking: true }, { flatParking: true }, { flatParking: false }],
    ['roof', { needsRoof: true }, { roof: true }, { roof: false }],
    ['water', { needsWater: true }, { water: true }, { water: false }],
    ['toilets', { needsToilets: true }, { toilets: true }, { toilets: false }],
    ['ventilation', { needsVentilation: true }, { ventilation: true }, { ventilation: false }],
  ]

  for (const [need, needs, met, unmet] of rows)
    test(`of ${need} is met, unmet or unknown`, () => {
      expect(gaps(met, needs)).toEqual([])
      expect(gaps(unmet, needs)).toEqual([{ need, known: true }])
      expect(gaps({}, needs)).toEqual([{ need, known: false }])
      expect(gaps(unmet, {})).toEqual([])
    })
})

const site = fc.record({
  powerVa: fc.option(fc.integer({ min: 1, max: 60_000 })),
  powerPhase: fc.constantFrom('single' as const, 'three' as const, null),
  flatParking: fc.option(fc.boolean()),
  roof: fc.option(fc.boolean()),
  water: fc.option(fc.boolean()),
  toilets: fc.option(fc.boolean()),
  ventilation: fc.option(fc.boolean()),
})

const needs = fc.record({
  needsPowerVa: fc.option(fc.integer({ min: 1, max: 60_000 })),
  needsThreePhase: fc.boolean(),
  needsFlatParking: fc.boolean(),
  needsRoof: fc.boolean(),
  needsWater: fc.boolean(),
  needsToilets: fc.boolean(),
  needsVentilation: fc.boolean(),
})

test.prop([site, needs])('asking for more never closes a gap', (facts, wanted) => {
  const more = { ...wanted, needsRoof: true, needsWater: true, needsPowerVa: 60_000 }
  const namesOf = (asked: Needs) => gaps(facts, asked).map(({ need }) => need)
  expect(namesOf(more)).toEqual(expect.arrayContaining(namesOf(wanted)))
})

test.prop([site, needs])(
  'a site that offers everything is ready, and each gap has a fact of its own',
  (facts, wanted) => {
    expect(gaps(EVERYTHING, wanted)).toEqual([])
    const found = gaps(facts, wanted)
    for (const { need, known } of found) {
      const fact = ({ power: 'powerVa', threePhase: 'powerPhase' }[need as string] ?? need) as keyof SiteFacts
      expect(facts[fact] !== null).toBe(known)
      expect(gaps({ ...facts, [fact]: EVERYTHING[fact] }, wanted)).toHaveLength(found.length - 1)
    }
  },
)
