import { randomUUID } from 'node:crypto'
import { fc } from '@fast-check/vitest'
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { submitWords } from '#components/requests/words.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { type Problem, problemsOf, typedIn, type Values } from '#lib/forms/form.ts'
import { submitRequest } from '#lib/requests/commands.ts'
import { requestForm } from '#lib/requests/schema.ts'
import type { Result } from '#lib/result.ts'
import { inDays, NOW, TODAY } from '#tests/support/clock.ts'
import { createFleet, createProgram, createTrainingType, type TestFleet } from '#tests/support/fleet.ts'
import { createOrganization, createSite, DESA, KECAMATAN } from '#tests/support/places.ts'
import { changingNothing } from '#tests/support/state.ts'
import { createMember } from '#tests/support/viewers.ts'
import { submittedRequest } from '#tests/support/visits.ts'

let fleet: TestFleet
let uncarried: { id: number; name: string }
let member: Awaited<ReturnType<typeof createMember>>
let own: { organizationId: number; site: number }
let foreign: { organizationId: number; siteId: number }

beforeAll(async () => {
  fleet = await createFleet({ units: 2 })
  uncarried = await createProgram((await createTrainingType()).id)
  const { id: organizationId } = await createOrganization()
  member = await createMember(organizationId)
  own = { organizationId, site: (await createSite({ organizationId })).id }
  foreign = await submittedRequest(fleet)
})

/** The form of a request as a browser sends it. */
function typed(changes: Record<string, string> = {}): Record<string, string> {
  return {
    organizationId: String(own.organizationId),
    site: String(own.site),
    siteName: '',
    siteAddress: '',
    siteArea: '',
    programId: String(fleet.program.id),
    windowStart: inDays(10),
    windowEnd: inDays(60),
    participants: '12',
    audience: 'open',
    contactName: 'Ibu Uji',
    contactPhone: '0812 3456 7890',
    note: '',
    submissionKey: randomUUID(),
    ...changes,
  }
}

/** What a server action answers to a form: what stands in the way, or nothing. */
async function post<Schema extends z.ZodObject, Refusal>(
  values: Values,
  schema: Schema,
  command: (input: z.output<Schema>) => Promise<Result<unknown, Refusal>>,
  words: (refusal: Refusal) => Problem[],
): Promise<Problem[]> {
  const parsed = schema.safeParse(values)
  if (!parsed.success) return problemsOf(parsed.error, Object.keys(schema.shape))
  const result = await command(parsed.data)
  return result.ok ? [] : words(result.reason)
}

const ask = (values: Values, viewer: Viewer = member) =>
  post(values, requestForm(TODAY), (input) => submitRequest(viewer, input, NOW), submitWords)

type Typed = Record<string, string>

/** A mistake, the words beside its field, and what the words propose. */
const MISTAKES: [string, () => Typed, string, () => string, (() => Typed)?][] = [
  ['no date', () => ({ windowStart: '' }), 'windowStart', () => 'Pilih tanggal paling awal.'],
  [
    'a date that does not exist',
    () => ({ windowStart: '2026-09-31' }),
    'windowStart',
    () => 'Tanggal ini tidak ada. Pilih dari kalender.',
  ],
  [
    'words for a date',
    () => ({ windowStart: 'besok' }),
    'windowStart',
    () => 'Tanggal ini tidak ada. Pilih dari kalender.',
  ],
  [
    'words for the other date',
    () => ({ windowEnd: 'besok' }),
    'windowEnd',
    () => 'Tanggal ini tidak ada. Pilih dari kalender.',
  ],
  [
    'a window in the past',
    () => ({ windowStart: '2026-07-20' }),
    'windowStart',
    () => 'Tanggal ini sudah lewat. Paling awal 4 Agustus 2026.',
    () => ({ windowStart: '2026-08-04' }),
  ],
  [
    'a window that begins today',
    () => ({ windowStart: TODAY }),
    'windowStart',
    () => 'Paling awal besok, 4 Agustus 2026.',
    () => ({ windowStart: '2026-08-04' }),
  ],
  [
    'a window in a far future',
    () => ({ windowStart: '2029-01-01', windowEnd: '2029-03-01' }),
    'windowStart',
    () => 'sampai 2 Agustus 2028.',
    () => ({ windowStart: '2028-08-02', windowEnd: '2028-09-01' }),
  ],
  [
    'an end before its beginning',
    () => ({ windowStart: '2026-09-10', windowEnd: '2026-09-09' }),
    'windowEnd',
    () => 'Tanggal akhir mendahului tanggal awal (10 September 2026).',
  ],
  [
    'a window too short for the program',
    () => ({ windowStart: '2026-08-10', windowEnd: '2026-08-18' }),
    'windowEnd',
    () => 'perlu 8 hari pelatihan. Dari tanggal paling awal Anda, selesainya 19 Agustus 2026.',
    () => ({ windowStart: '2026-08-10', windowEnd: '2026-08-19' }),
  ],
  [
    'a program that no unit carries',
    () => ({ programId: String(uncarried.id) }),
    'programId',
    () => `Belum ada unit yang membawa ${uncarried.name}. Yang dapat diajukan sekarang: `,
    () => ({ programId: String(fleet.program.id) }),
  ],
  ['no program', () => ({ programId: '' }), 'programId', () => 'Pilih program.'],
  [
    'a program that is not there',
    () => ({ programId: '2147483647' }),
    'programId',
    () => 'Pilih program lain.',
  ],
  [
    'more participants than seats',
    () => ({ participants: '17' }),
    'participants',
    () => 'paling banyak 16 peserta. Tulis 16 atau kurang',
    () => ({ participants: '16' }),
  ],
  ['nobody', () => ({ participants: '0' }), 'participants', () => 'Paling sedikit satu peserta.'],
  ['half a person', () => ({ participants: '7.5' }), 'participants', () => 'tanpa koma'],
  ['words for a number', () => ({ participants: 'banyak' }), 'participants', () => 'dengan angka'],
  [
    'an area that is not there',
    () => ({ site: 'baru', siteName: 'Gudang', siteArea: '32.16.99.2001' }),
    'siteArea',
    () => 'tidak ada di Kabupaten Bekasi. Pilih dari daftar.',
    () => ({ site: 'baru', siteName: 'Gudang', siteArea: DESA }),
  ],
  [
    'an area that is too wide',
    () => ({ site: 'baru', siteName: 'Gudang', siteArea: KECAMATAN }),
    'siteArea',
    () => 'Pilih dari daftar.',
  ],
  [
    'a new place without a name',
    () => ({ site: 'baru', siteArea: DESA }),
    'siteName',
    () => 'Tulis nama lokasi baru.',
  ],
  [
    'a new place without an area',
    () => ({ site: 'baru', siteName: 'Gudang' }),
    'siteArea',
    () => 'Pilih desa',
  ],
  ['no place', () => ({ site: '' }), 'site', () => 'Pilih lokasi.'],
  [
    "another organization's place",
    () => ({ site: String(foreign.siteId) }),
    'site',
    () => 'Pilih dari daftar',
    () => ({ site: String(own.site) }),
  ],
  [
    "another organization's name",
    () => ({ organizationId: String(foreign.organizationId) }),
    'organizationId',
    () => 'Anda tidak mewakili pemohon ini. Pilih pemohon dari daftar.',
  ],
  ['a phone that is none', () => ({ contactPhone: '12' }), 'contactPhone', () => 'contoh: 0812 3456 7890'],
  ['an audience of its own', () => ({ audience: 'semua' }), 'audience', () => 'Pilih untuk siapa'],
]

describe('asking with', () => {
  test.for(MISTAKES)('%s', async ([, changes, field, words, proposal]) => {
    const answer = await changingNothing(() => ask(typed(changes())))
    expect(answer).toEqual([{ field, message: expect.stringContaining(words()) }])
    if (proposal) expect(await ask(typed(proposal()))).toEqual([])
  })

  test('several mistakes names each of them, in the order of the form', async () => {
    const answer = await changingNothing(() =>
      ask(typed({ contactName: ' ', participants: '-3', windowStart: '2026-02-30', site: '' })),
    )
    expect(answer.map(({ field }) => field)).toEqual(['participants', 'site', 'windowStart', 'contactName'])
  })

  test('an id that is no id is answered beside its field', async () => {
    for (const id of ['0', '-1', '1.5', '2147483648', '99999999999999999999', 'abc', '１'])
      for (const field of ['organizationId', 'site', 'programId'])
        expect(await changingNothing(() => ask(typed({ [field]: id }))), `${field}: ${id}`).toEqual([
          { field, message: expect.stringMatching(/^Pilih /) },
        ])
  })

  test('what was typed is kept, but no password', () => {
    const form = new FormData()
    for (const [name, value] of Object.entries(typed({ note: 'Dua\0 baris\r\nlagi' })))
      form.append(name, value)
    form.append('password', 'rahasia sekali')
    form.append('masuk_password', 'rahasia sekali')
    form.append('$ACTION_KEY', 'x')
    const kept = typedIn(form)
    expect(kept).toMatchObject({ note: 'Dua baris\nlagi', contactPhone: '0812 3456 7890' })
    expect(JSON.stringify(kept)).not.toContain('rahasia')
    expect(Object.keys(kept).some((name) => name.startsWith('$'))).toBe(false)
  })

  test('anything at all is answered: it is accepted, or it changes nothing and says why', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '',
        '0',
        '-1',
        '1',
        '7',
        '16',
        'baru',
        'open',
        DESA,
        '2026-08-20',
        '2026-12-31',
        "'; --",
      ),
      fc.constantFrom(...Object.values(typed())),
    )
    const fields = Object.keys(typed())
    const form = fc.dictionary(fc.constantFrom(...fields), fc.oneof(text, fc.array(text, { maxLength: 3 })))
    await fc.assert(
      fc.asyncProperty(form, async (changes) => {
        const data = new FormData()
        for (const [name, value] of Object.entries({ ...typed(), ...changes }))
          for (const one of [value].flat()) data.append(name, one)
        const rows = () => database().visitRequest.count()
        const before = await rows()
        const problems = await ask(typedIn(data))
        expect(await rows()).toBe(problems.length === 0 ? before + 1 : before)
        // A field sent twice is no mistake a person can make; it may be answered in any words.
        if (Object.values(changes).every((value) => typeof value === 'string'))
          for (const { message } of problems) expect(message).not.toMatch(/invalid|expected|undefined/i)
      }),
      { numRuns: 150 },
    )
  })
})

test('a member of two organizations asks in the name of either, at the places of that one', async () => {
  const other = await submittedRequest(fleet)
  const both = await createMember(own.organizationId, other.organizationId)
  const mixed = typed({ organizationId: String(other.organizationId), site: String(own.site) })
  expect(await changingNothing(() => ask(mixed, both))).toMatchObject([{ field: 'site' }])
  expect(await ask({ ...mixed, site: String(other.siteId) }, both)).toEqual([])
})
