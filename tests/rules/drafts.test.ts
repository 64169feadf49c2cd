import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Asking } from '#lib/drafts/asking.ts'
import { askedSteps, isStep, nextStep, openSteps, STEPS, stateOf, stepBefore } from '#lib/drafts/draft.ts'
import type { StepSlug } from '#lib/drafts/schema.ts'
import { SPAN_FIELDS } from '#lib/drafts/spans-schema.ts'
import { readWish } from '#lib/drafts/wish.ts'
import { ASKER_KINDS, SOURCES_OF } from '#lib/requests/asker.ts'
import { parseTicket, ticketOf } from '#lib/requests/ticket.ts'
import { readPoint } from '#lib/sites/point.ts'
import { readSelfCheck } from '#lib/sites/self-check.ts'

const PROGRAM = {
  ...{ id: 3, name: 'Las', trainingDays: 8, seatsMax: 16, onSaturdays: true, carried: true },
  ...{ needsPowerVa: 4400, needsThreePhase: true, needsFlatParking: true, needsRoof: true },
  ...{ needsWater: true, needsToilets: true, needsVentilation: true },
}

const ASKING: Asking = {
  today: '2026-08-03',
  holidays: new Map(),
  member: false,
  kind: 'company',
  program: PROGRAM,
}

/** Every field that any step knows, with texts that fit, that do not, and that are nonsense. */
const FIELDS = [...new Set(Object.values(STEPS).flatMap(({ fields }) => fields))]
const text = fc.oneof(
  fc.constantFrom(
    '',
    '1',
    '12',
    '99',
    'ya',
    'tidak',
    'belum',
    'three',
    'open',
    'csr',
    'musrenbang',
    'direct',
    'baru',
  ),
  fc.constantFrom(
    '2026-09-01',
    '2026-12-01',
    '2026-02-30',
    '2025-01-01',
    '1234567890123',
    '32.16.01.2001',
    '32.16.01',
  ),
  fc.constantFrom('company', 'desa', 'rt_rw', 'Ibu Uji', '0812 3456 7890', 'a@b.id', '-6.2, 107.1', '2026'),
  fc.string({ maxLength: 8 }),
)
const value = fc.oneof(
  { weight: 9, arbitrary: text },
  { weight: 1, arbitrary: fc.array(text, { maxLength: 3 }) },
)
const answers = fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: FIELDS.length })
const asking = fc.record({
  ...{ today: fc.constant('2026-08-03'), holidays: fc.constant(new Map()), member: fc.boolean() },
  kind: fc.constantFrom(null, ...ASKER_KINDS),
  program: fc.constantFrom(null, PROGRAM, { ...PROGRAM, carried: false }, { ...PROGRAM, needsPowerVa: null }),
})

describe('the steps of a draft', () => {
  test('have addresses of their own, and share no field', () => {
    const all = Object.values(STEPS).flatMap(({ fields }) => fields)
    expect(new Set(all).size).toBe(all.length)
    for (const slug of Object.keys(STEPS)) expect(encodeURIComponent(slug)).toBe(slug)
    for (const wrong of ['', 'constructor', 'toString', 'Program']) expect(isStep(wrong)).toBe(false)
  })

  test.prop([answers, asking], { numRuns: 40 })('one is open, or done, or was never saved', (typed, by) => {
    const open = openSteps(typed, by)
    for (const slug of askedSteps(by)) expect(open.includes(slug)).toBe(stateOf(slug, typed, by) !== 'done')
    expect(readWish(typed, by).ok).toBe(open.length === 0)
  })

  test.prop([answers, asking], { numRuns: 40 })(
    'the next one is open, asked, and not the one just left',
    (typed, by) => {
      for (const after of [null, ...askedSteps(by)]) {
        const next = nextStep(typed, by, after)
        if (next !== null) expect(openSteps(typed, by)).toContain(next)
        expect(next).not.toBe(after ?? 'none')
        const left = openSteps(typed, by).filter((slug) => slug !== after)
        expect(next === null).toBe(left.length === 0)
      }
    },
  )

  test.prop([asking])('going back from any leads to the first', (by) => {
    const asked = askedSteps(by)
    let slug: StepSlug | null = asked.at(-1) as StepSlug
    const seen: StepSlug[] = []
    while (slug !== null) {
      seen.unshift(slug)
      slug = stepBefore(slug, by)
    }
    expect(seen).toEqual(asked)
  })

  test('who asks decides what is asked', () => {
    expect(askedSteps({ ...ASKING, member: true })).not.toContain('identitas')
    expect(askedSteps({ ...ASKING, member: false })).not.toContain('atas-nama')
    expect(askedSteps({ ...ASKING, kind: 'union' })).not.toContain('sumber')
    const nothing = { needsPowerVa: null, needsThreePhase: false, needsFlatParking: false, needsRoof: false }
    const easy = { ...PROGRAM, ...nothing, needsWater: false, needsToilets: false, needsVentilation: false }
    expect(askedSteps({ ...ASKING, program: easy })).not.toContain('kesiapan')
  })

  test('an office is known by its area alone, the others by more', () => {
    const area = { desa: '32.16.01.2001', kecamatan: '32.16.01' } as Record<string, string>
    for (const kind of ASKER_KINDS) {
      const typed = { organizationArea: area[kind] ?? '32.16.01.2001' }
      const state = stateOf('identitas', typed, { ...ASKING, kind })
      expect(`${kind} ${state}`).toBe(`${kind} ${kind in area ? 'done' : 'open'}`)
      const wrong = {
        ...typed,
        organizationName: 'X',
        organizationArea: kind === 'kecamatan' ? '32.16.01.2001' : '32.16.01',
      }
      expect(stateOf('identitas', wrong, { ...ASKING, kind })).toBe('open')
    }
  })

  test('a source of another kind of asker is not taken over', () => {
    for (const kind of ASKER_KINDS)
      for (const source of ['direct', 'musrenbang', 'csr'] as const) {
        const typed = { source, musrenbangYear: '2026', csrGifts: 'unit' }
        expect(stateOf('sumber', typed, { ...ASKING, kind }) === 'done').toBe(
          SOURCES_OF[kind].includes(source),
        )
      }
  })

  test('days that do not suit: an empty line is none, one without an end a single day', () => {
    const typed = Object.fromEntries(SPAN_FIELDS.map((name) => [name, '']))
    expect(stateOf('tidak-cocok', typed, ASKING)).toBe('done')
    expect(stateOf('tidak-cocok', { ...typed, offFirst1: '2026-09-01' }, ASKING)).toBe('done')
    expect(stateOf('tidak-cocok', { ...typed, offLast1: '2026-09-01' }, ASKING)).toBe('open')
    const turned = { ...typed, offFirst0: '2026-09-02', offLast0: '2026-09-01' }
    expect(stateOf('tidak-cocok', turned, ASKING)).toBe('open')
  })
})

describe('tickets', () => {
  test('are read as they are written, and as people write them', () => {
    expect(ticketOf(123)).toBe('MTU-00123')
    for (const words of ['MTU-00123', 'mtu 123', ' #123 ', 'MTU123', 'mtu-0123'])
      expect(parseTicket(words)).toBe(123)
    for (const words of ['123', 'MTU-', 'MTU-0', 'MTU-1x', '#-1', 'PT Maju 3', '#99999999999'])
      expect(parseTicket(words)).toBeNull()
  })

  test.prop([fc.integer({ min: 1, max: 999_999_999 })])('lose no number', (id) => {
    expect(parseTicket(ticketOf(id))).toBe(id)
  })
})

describe('points', () => {
  const LINKS = [
    '-6.1765, 107.0820',
    '(-6.1765,107.0820)',
    '-6.1765 107.0820',
    'https://www.google.com/maps/place/BLK/@-6.2,107.1,17z/data=!3m1!4b1!4m6!3m5!8m2!3d-6.1765!4d107.0820!16s',
    'https://www.google.com/maps/@-6.1765,107.0820,15z',
    'https://maps.google.com/?q=-6.1765,107.0820',
    'https://www.google.com/maps/search/?api=1&query=-6.1765%2C107.0820',
    'https://www.openstreetmap.org/?mlat=-6.1765&mlon=107.0820#map=15/-6.1/107.0',
    'https://www.openstreetmap.org/#map=15/-6.1765/107.0820',
  ]
  test('are read from what map services give', () => {
    for (const link of LINKS) expect(readPoint(link), link).toEqual({ latitude: -6.1765, longitude: 107.082 })
  })

  test('say what is wrong with others', () => {
    expect(readPoint('https://maps.app.goo.gl/abc123')).toBe('short link')
    expect(readPoint('dekat pasar')).toBe('unreadable')
    expect(readPoint('107.0820, -6.1765')).toBe('outside')
    expect(readPoint('-7.25, 112.75')).toBe('outside')
  })

  test.prop([fc.string({ maxLength: 60 })])('no text breaks them', (words) => {
    const read = readPoint(words)
    if (typeof read !== 'string') expect(Number.isFinite(read.latitude + read.longitude)).toBe(true)
  })
})

test('a self-check that no form wrote counts as not asked', () => {
  expect(readSelfCheck({ roof: true, water: null, other: 1 })).toEqual({ roof: true, water: null })
  for (const odd of [null, 3, 'x', { roof: 'ya' }]) expect(readSelfCheck(odd)).toEqual({})
})
