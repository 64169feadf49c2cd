import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { tokenOf } from '#lib/accounts/secret-steps.ts'
import { database } from '#lib/database/client.ts'
import { registerGroup } from '#lib/registrations/group-commands.ts'
import { findHosted } from '#lib/registrations/group-queries.ts'
import { NOW } from '#tests/support/clock.ts'
import { expectSeats } from '#tests/support/expect-seats.ts'
import { listOf, registered, visitFor } from '#tests/support/registrations.ts'
import { accepted, refused, type TestVisit } from '#tests/support/visits.ts'

const enter = (
  visit: TestVisit,
  list: string,
  changes: { submissionKey?: string; file?: { name: string; bytes: Uint8Array<ArrayBuffer> } } = {},
) =>
  registerGroup(
    visit.member,
    { requestId: visit.requestId, list, submissionKey: randomUUID(), file: null, ...changes },
    NOW,
  )

const row = (name: string, more = 'luar; SMK; mencari kerja') => `${name}; ; ${more}`

describe('a list of a host', () => {
  test('gives each a ticket of their own, seats first, in the order of its rows', async () => {
    const visit = await visitFor(2)
    const list = ['Siti', 'Budi "Bud"', 'محمد'].map((name) => row(name)).join('\n')
    expect(accepted(await enter(visit, list.replace(/"/g, '')))).toMatchObject({ seated: 2, waiting: 1 })
    const hosted = await findHosted(visit.member, visit.requestId, NOW)
    expect(hosted?.people.map(({ name, status }) => [name, status])).toEqual([
      ['Siti', 'seated'],
      ['Budi Bud', 'seated'],
      ['محمد', 'waitlisted'],
    ])
    expect(new Set(hosted?.people.map(({ nonce }) => tokenOf('ticket', nonce))).size).toBe(3)
    await expectSeats()
  })

  test('shows a host nobody who registered without it', async () => {
    const visit = await visitFor(3)
    await registered(visit)
    accepted(await enter(visit, row('Siti')))
    expect((await findHosted(visit.member, visit.requestId, NOW))?.people.map(({ name }) => name)).toEqual([
      'Siti',
    ])
  })

  test('is sent twice, and even twenty times at once, and done once', async () => {
    const visit = await visitFor(2)
    const submissionKey = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => enter(visit, `${row('Siti')}\n${row('Budi')}`, { submissionKey })),
    )
    for (const answer of answers) expect(accepted(answer)).toMatchObject({ seated: 2, waiting: 0 })
    expect(await listOf(visit)).toHaveLength(2)
  })

  test('registers nobody where one row is wrong, and says which', async () => {
    const visit = await visitFor(5, { program: { minEducation: 'smp' } })
    await registered(visit, { name: 'Ani', phone: '+6281234567890' })
    const list = [
      row('Siti'),
      row('Budi', 'Antah Berantah; SMK; kerja'),
      row('Cici', 'luar; entah; kerja'),
      'Dodo; 123; luar; SMA; kerja',
    ].join('\n')
    const refusal = refused(await enter(visit, list))
    expect(refusal.kind === 'rows' && refusal.problems.map(({ row: at, kind }) => [at, kind])).toEqual([
      [2, 'village'],
      [3, 'education'],
      [4, 'field'],
    ])
    const second = [
      row('Siti'),
      row('Siti'),
      row('Eka', 'luar; SD; kerja'),
      'ANI; 0812 3456 7890; luar; SMA; kerja',
    ].join('\n')
    const judged = refused(await enter(visit, second))
    expect(judged.kind === 'rows' && judged.problems.map(({ row: at, kind }) => [at, kind])).toEqual([
      [2, 'twice'],
      [3, 'unfit'],
      [4, 'already'],
    ])
    expect(await listOf(visit)).toHaveLength(1)
  })

  test('is read from a CSV with headings in any order, and a village by its name', async () => {
    const visit = await visitFor(2)
    const desa = await database().area.findFirstOrThrow({ where: { name: 'Srimahi', kind: 'desa' } })
    const csv =
      'Daftar warga\nNIK,Nama Lengkap,No. HP,Kelurahan/Desa,Pendidikan Terakhir,Pekerjaan\n3216065708950003,Siti,81234567890,Desa Srimahi,S1,Buruh kontrak habis\n'
    const file = { name: 'warga.csv', bytes: new TextEncoder().encode(csv) }
    accepted(await enter(visit, '', { file }))
    expect(await database().registration.findFirst({ where: { bookingId: visit.bookingId } })).toMatchObject({
      name: 'Siti',
      phone: '+6281234567890',
      areaCode: desa.code,
      education: 'sarjana',
      workState: 'contract_ending',
      channel: 'host',
      nikHash: expect.anything(),
    })
  })

  test('has at most 40 people, and none at all is no list', async () => {
    const visit = await visitFor(2)
    const list = Array.from({ length: 41 }, (_, index) => row(`Warga ${index}`)).join('\n')
    expect(refused(await enter(visit, list))).toMatchObject({ kind: 'tooMany', count: 41 })
    expect(refused(await enter(visit, ' \n'))).toMatchObject({ kind: 'sheet', fault: { kind: 'nobody' } })
  })
})
