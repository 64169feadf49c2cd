import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { hostCodeOf, isHostCode } from '#lib/registrations/host-code.ts'
import { decryptNik, encryptNik, hashNik, hashPerson } from '#lib/registrations/identity.ts'
import { maskedNik, odditiesOf, plainNik } from '#lib/registrations/nik.ts'
import { plainName } from '#lib/registrations/person.ts'
import { acceptBy, type Eligibility, findUnfit } from '#lib/registrations/registration.ts'
import { registerForm } from '#lib/registrations/schema.ts'
import { isPhone, plainPhone } from '#lib/requests/phone.ts'

const KEY = 'of these tests alone'
const HOUR = 3_600_000

describe('phone numbers in all the ways people write them', () => {
  test.each([
    '0812 3456 7890',
    '0812-3456-7890',
    '(0812) 3456.7890',
    '+62 812 3456 7890',
    '62812-3456-7890',
    '0062 812 3456 7890',
    '+62 0812 3456 7890',
    '812 3456 7890',
    'https://wa.me/6281234567890',
    '\u202a0812\u00a03456\u20117890\u202c',
    '٠٨١٢٣٤٥٦٧٨٩٠',
    '０８１２３４５６７８９０',
  ])('%s', (text) => {
    expect(plainPhone(text)).toBe('+6281234567890')
    expect(isPhone(plainPhone(text))).toBe(true)
  })

  test.each(['', '0812', 'nol delapan satu dua', '0812 3456 7890 1234 5', '+1 555 0100'])(
    '%s is none',
    (text) => {
      expect(isPhone(plainPhone(text))).toBe(false)
    },
  )
})

describe('names', () => {
  test.each([
    ['Siti', 'Siti'],
    ['  Nur \n Aini ', 'Nur Aini'],
    ["D'Arc “Ayu” <b>", "D'Arc “Ayu” <b>"],
    ['A', 'A'],
    ['محمد', 'محمد'],
    ['Budi 👨‍👩‍👧', 'Budi 👨‍👩‍👧'],
    ['\u202eidub', 'idub'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(plainName(typed)).toBe(kept)
  })

  test('the same person is known in spite of case, dots and spaces; two of a family are told apart', () => {
    const person = { phone: '+6281234567890', areaCode: null }
    const one = hashPerson(KEY, { ...person, name: 'Nur Aini' })
    expect(hashPerson(KEY, { ...person, name: 'NUR  AINI.' })).toEqual(one)
    expect(hashPerson(KEY, { ...person, name: 'Nur Aina' })).not.toEqual(one)
    expect(hashPerson(KEY, { ...person, name: 'Nur Aini', phone: '+6281234567891' })).not.toEqual(one)
    expect(hashPerson('another key', { ...person, name: 'Nur Aini' })).not.toEqual(one)
  })
})

describe('identity numbers', () => {
  const RIGHT = '3216065708950003'

  test('are read with what people put between the figures, and only with 16 of them', () => {
    expect(plainNik('3216 0657-0895.0003')).toBe(RIGHT)
    expect(plainNik('321606570895000')).toBeNull()
    expect(plainNik('32160657089500034')).toBeNull()
  })

  test.each([
    [RIGHT, 1995, []],
    [RIGHT, 1996, ['birthYear']],
    ['3216060013950003', null, ['month', 'day']],
    ['3216063002950003', null, ['day']],
    ['3216062902950003', null, []],
    ['3216067208950003', null, ['day']],
    ['0016061708950000', null, ['province', 'serial']],
  ] as const)('%s of %s is odd by %j', (nik, year, odd) => {
    expect(odditiesOf(nik, year).toSorted()).toEqual([...odd].toSorted())
  })

  test('are masked but for the area and the last figures', () => {
    expect(maskedNik(RIGHT)).toBe('321606••••••0003')
  })

  property.prop([fc.stringMatching(/^\d{16}$/)])(
    'come back from their cipher, which never looks the same',
    (nik) => {
      const [one, other] = [encryptNik(KEY, nik), encryptNik(KEY, nik)]
      expect([decryptNik(KEY, one), decryptNik(KEY, other)]).toEqual([nik, nik])
      expect(one).not.toEqual(other)
      expect(Buffer.from(one).toString('latin1')).not.toContain(nik)
      expect(hashNik(KEY, nik)).toEqual(hashNik(KEY, nik))
      expect(hashNik('another key', nik)).not.toEqual(hashNik(KEY, nik))
      expect(() => decryptNik('another key', one)).toThrow()
    },
  )
})

test('a host gives out a code that is read in any writing, and fits no other visit', () => {
  const code = hostCodeOf(KEY, 7)
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  expect(isHostCode(KEY, 7, ` ${code.toLowerCase().replace('-', ' ')} `)).toBe(true)
  expect(isHostCode(KEY, 8, code)).toBe(false)
  expect(isHostCode(KEY, 7, '')).toBe(false)
})

describe('until when a seat that is passed on must be accepted', () => {
  const now = new Date('2026-08-03T02:00:00Z')
  const inHours = (hours: number) => new Date(now.getTime() + hours * HOUR)

  test('as many hours as the setting says, but not into the twelve before the visit begins', () => {
    expect(acceptBy(now, inHours(200), 24)).toEqual(inHours(24))
    expect(acceptBy(now, inHours(30), 24)).toEqual(inHours(18))
  })

  test('the seat is the person’s at once where no time is left to answer', () => {
    expect(acceptBy(now, inHours(13), 24)).toBeNull()
    expect(acceptBy(now, inHours(-1), 24)).toBeNull()
  })
})

describe('who may register', () => {
  const ANYBODY: Eligibility = {
    ...{ asksNik: 'optional', minAge: null, maxAge: null, minEducation: null, workStates: [] },
    residentsOnly: false,
  }
  const person = {
    ...{ nik: null, birthYear: 2000, education: 'smp' as const, workState: 'seeking' as const },
    areaCode: null,
  }
  const unfit = (rules: Partial<Eligibility>) =>
    findUnfit({ ...ANYBODY, ...rules }, person, '2026-08-03').map(({ rule }) => rule)

  test.each([
    [{}, []],
    [{ asksNik: 'required' }, ['nik']],
    [{ minAge: 26 }, []],
    [{ minAge: 27 }, ['tooYoung']],
    [{ maxAge: 25 }, ['tooOld']],
    [{ minEducation: 'smp' }, []],
    [{ minEducation: 'sma' }, ['education']],
    [{ workStates: ['laid_off', 'seeking'] }, []],
    [{ workStates: ['laid_off'] }, ['workState']],
    [{ residentsOnly: true }, ['resident']],
  ] as [Partial<Eligibility>, string[]][])('%j', (rules, expected) => {
    expect(unfit(rules)).toEqual(expected)
  })

  test('SMK counts as much as SMA', () => {
    expect(
      findUnfit({ ...ANYBODY, minEducation: 'smk' }, { ...person, education: 'sma' }, '2026-08-03'),
    ).toEqual([])
  })

  test('a program with ages asks for the year of birth', () => {
    expect(findUnfit({ ...ANYBODY, minAge: 17 }, { ...person, birthYear: null }, '2026-08-03')).toEqual([
      { field: 'birthYear', rule: 'birthYear' },
    ])
  })
})

test('whatever is missing or wrong in the form is said beside its field', () => {
  const parsed = registerForm.safeParse({
    bookingId: '1',
    sequence: '0',
    name: ' ',
    phone: 'x',
    nik: '123',
    email: 'a',
  })
  const fields = new Set(parsed.error?.issues.map(({ path }) => path[0]))
  for (const name of [
    'name',
    'phone',
    'nik',
    'email',
    'areaCode',
    'education',
    'workState',
    'consent',
    'submissionKey',
  ])
    expect(fields).toContain(name)
  expect(parsed.error?.issues.every(({ message }) => !/Invalid|expected/i.test(message)) ?? false).toBe(true)
})
