import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { VISIT_ACTIONS } from '#components/history/words.ts'
import {
  LINK_MARK,
  mailAddress,
  minutesUntilTry,
  whatsappHref,
  whatsappNumber,
} from '#lib/messages/message.ts'
import {
  fill,
  fillLine,
  PLACEHOLDERS,
  type PlaceholderName,
  preview,
  unknownPlaceholders,
} from '#lib/messages/placeholder.ts'
import { noticeOf, TEMPLATES } from '#lib/messages/template.ts'
import { standardText, type Template } from '#lib/messages/text.ts'
import { faultsOf } from '#lib/messages/text-rule.ts'

/** Nobody waits for word of these: the office's own work, or what those who are there see. */
const QUIET = [
  ...['check', 'recordSurvey', 'takeIn', 'holdDate', 'releaseDate', 'start', 'complete'],
  // What was filed is on the page; what goes without a signature goes on by itself.
  ...['attach', 'detach', 'attachByStaff', 'detachByStaff', 'waiveCountersign'],
  ...['listCandidates', 'listCandidatesByStaff'],
  ...['letGo', 'tellApart', 'suspectDouble', 'showLink'],
  // Nothing changes for who asked.
  ...['keepVisit', 'takeInPeople'],
]

const NAMES = Object.keys(PLACEHOLDERS) as PlaceholderName[]
const name = fc.constantFrom(...NAMES)
const literal = fc.string({ unit: 'binary' }).map((text) => text.replace(/[{}]/g, ''))
const part = fc.oneof(
  literal,
  name.map((one) => `{${one}}`),
)
const template = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''))
const values = fc.dictionary(name, fc.string({ unit: 'binary' })) as fc.Arbitrary<
  Partial<Record<PlaceholderName, string>>
>

describe('texts', () => {
  test.for(Object.entries(TEMPLATES))('%s holds by standard only what its message can fill', ([, one]) => {
    const { placeholders }: Template = one
    for (const channel of ['mail', 'whatsapp'] as const) {
      const text = standardText(one, channel)
      if (text) expect(faultsOf(text, channel, placeholders)).toEqual([])
    }
  })

  test('whatever is done to a request is told, or kept quiet for a reason', () => {
    const quiet = VISIT_ACTIONS.filter((action) => noticeOf(action) === null)
    expect(quiet.toSorted()).toEqual(QUIET.toSorted())
  })

  property.prop([template, values])(
    'a filled text is its template with each value in its place, once',
    (text, known) => {
      const expected = text
        .split(/(\{\w+\})/)
        .map((piece) => {
          const inside = /^\{(\w+)\}$/.exec(piece)?.[1] as PlaceholderName | undefined
          if (!inside || !NAMES.includes(inside)) return piece
          return inside === 'tautan' ? LINK_MARK : (known[inside] ?? '')
        })
        .join('')
      expect(fill(text, known)).toBe(expected)
    },
  )

  property.prop([values, name])('what a value says is never read as a placeholder', (known, one) => {
    fc.pre(one !== 'tautan')
    const value = `{${one}} {tautan} {apa}`
    expect(fill(`{${one}}`, { ...known, [one]: value })).toBe(value)
  })

  property.prop([template, values])('a subject is one line, without link', (text, known) => {
    expect(fillLine(text, known)).not.toMatch(/[\r\n]|\{\{tautan\}\}/)
  })

  property.prop([template])('a text of known placeholders has none that is unknown', (text) => {
    expect(unknownPlaceholders(text, NAMES)).toEqual([])
  })

  property.prop([template, fc.stringMatching(/^[a-z]{1,12}$/), template])(
    'an unknown placeholder is named, with a known one near it',
    (before, odd, after) => {
      fc.pre(!(NAMES as string[]).includes(odd))
      const [found] = unknownPlaceholders(`${before}{${odd}}${after}`, NAMES)
      expect(found?.name).toBe(odd)
      expect(NAMES).toContain(found?.nearest)
    },
  )

  test('the nearest is the one that was meant', () => {
    const nearest = (typed: string) => unknownPlaceholders(`{${typed}}`, NAMES)[0]?.nearest
    expect(['nma', 'Nama', 'tangal', 'link tautan', 'tikets', 'alasannya'].map(nearest)).toEqual([
      'nama',
      'nama',
      'tanggal',
      'tautan',
      'tiket',
      'alasan',
    ])
  })

  test('a text says what is wrong with it', () => {
    const faults = (subject: string, body: string) =>
      faultsOf({ subject, body }, 'mail', ['nama', 'tautan']).map((fault) => [fault.kind, fault.field])
    expect(faults('Hal', 'Yth. {nama}: {tautan}')).toEqual([])
    expect(faults('', 'Yth. {nama')).toEqual([
      ['noSubject', 'subject'],
      ['looseBrace', 'body'],
      ['noLink', 'body'],
    ])
    expect(faults('{tautan}', '{program} {tautan} {tautan}')).toEqual([
      ['unknownPlaceholder', 'subject'],
      ['unknownPlaceholder', 'body'],
    ])
  })

  property.prop([template])('a preview leaves no placeholder open', (text) => {
    expect(unknownPlaceholders(preview(text), [])).toEqual([])
  })
})

describe('addresses', () => {
  test('phone numbers are written as WhatsApp takes them', () => {
    const typed = [
      '0812 3456-7890',
      '+62 812 3456 7890',
      '62812.3456.7890',
      '021 1234567',
      '0812',
      '',
      'tidak ada',
    ]
    const number = '6281234567890'
    expect(typed.map(whatsappNumber)).toEqual([number, number, number, null, null, null, null])
    expect(whatsappHref(number, 'Halo & salam\nke-2')).toBe(
      `https://wa.me/${number}?text=Halo%20%26%20salam%0Ake-2`,
    )
  })

  test('an address is one address, whatever was typed', () => {
    expect(mailAddress(' Ibu@Desa.Test ')).toBe('ibu@desa.test')
    for (const odd of [
      '',
      'ibu',
      'a@b',
      'a@b.test, c@d.test',
      'a b@c.test',
      '<a@b.test>',
      'a@b.test\nBcc: x@y.test',
    ])
      expect(mailAddress(odd), odd).toBeNull()
  })

  property.prop([fc.integer({ min: 0, max: 10_000 })])(
    'tries come later and later, up to half an hour',
    (count) => {
      expect(minutesUntilTry(count + 1)).toBeGreaterThanOrEqual(minutesUntilTry(count))
      expect(minutesUntilTry(count)).toBeLessThanOrEqual(30)
    },
  )
})
