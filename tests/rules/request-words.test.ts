import { expect, test } from 'vitest'
import { standing } from '#components/requests/standing.ts'
import { changeWords, submitWords } from '#components/requests/words.ts'
import type { RequestStatus, SubmitRefusal } from '#lib/requests/request.ts'
import { TRANSITIONS } from '#lib/requests/request.ts'

const refusals: [SubmitRefusal, string | undefined, RegExp][] = [
  [{ kind: 'unknownOrganization' }, 'organizationId', /Pilih pemohon dari daftar/],
  [{ kind: 'unknownSite' }, 'site', /“Lokasi baru”/],
  [{ kind: 'unknownArea' }, 'siteArea', /Pilih dari daftar/],
  [{ kind: 'unknownProgram' }, 'programId', /Pilih program lain/],
  [
    { kind: 'noCarrier', program: 'Tata Boga', instead: ['Las Dasar', 'AC Split'] },
    'programId',
    /Tata Boga.*diajukan sekarang: Las Dasar, AC Split\./,
  ],
  [{ kind: 'noCarrier', program: 'Tata Boga', instead: [] }, 'programId', /Tanyakan kepada Dinas/],
  [{ kind: 'tooManyParticipants', seats: 16 }, 'participants', /paling banyak 16 peserta/],
  [
    { kind: 'windowTooShort', trainingDays: 8, lastDay: '2026-08-12' },
    'windowEnd',
    /8 hari.*12 Agustus 2026/,
  ],
  [{ kind: 'alreadySent', requestId: 7 }, undefined, /MTU-00007.*kirim sekali lagi/],
]

test.each(refusals)('%o is said beside its field, with what would work', (refusal, field, words) => {
  expect(submitWords(refusal)).toEqual([expect.objectContaining({ message: expect.stringMatching(words) })])
  expect(submitWords(refusal)[0]?.field).toBe(field)
})

test('a change refused names the status, who was faster and when', () => {
  const at = new Date('2026-08-03T02:00:00Z')
  const refusal = { kind: 'wrongStatus', verb: 'withdraw', status: 'scheduled', by: 'Disnaker', at } as const
  expect(changeWords(refusal)[0]?.message).toBe(
    'Status permohonan ini “Terjadwal” sejak 3 Agustus 2026 pukul 09.00 WIB (oleh Disnaker), jadi tidak dapat ditarik. Untuk kunjungan yang sudah terjadwal, hubungi Dinas Ketenagakerjaan agar dibatalkan.',
  )
})

test('an unknown request is said in words', () => {
  expect(changeWords({ kind: 'unknown' })[0]?.message).toMatch(/tidak ada, atau bukan milik Anda/)
})

test('every status says what is the case and what comes next, each in its own words', () => {
  const statuses = [
    ...new Set(Object.values(TRANSITIONS).flatMap(({ from, to }) => [...from, to])),
  ] as RequestStatus[]
  const window = { windowStart: '2026-08-10', windowEnd: '2026-09-10', booking: null }
  const said = statuses.map((status) => standing({ status, ...window }))
  expect(new Set(said.map(({ now }) => now)).size).toBe(statuses.length)
  expect(said.every(({ next }) => next.endsWith('.'))).toBe(true)
})

test.each([
  ['tentative', 'Kunjungan direncanakan 10-18 Agustus 2026.'],
  ['confirmed', 'Kunjungan sudah pasti: 10-18 Agustus 2026.'],
  ['running', 'Kunjungan sedang berlangsung, 10-18 Agustus 2026.'],
] as const)('a %s visit tells its days', (status, now) => {
  const booking = { id: 1, status, firstDay: '2026-08-10', lastDay: '2026-08-18' }
  const request = {
    status: 'scheduled',
    windowStart: '2026-08-01',
    windowEnd: '2026-09-01',
    booking,
  } as const
  expect(standing(request).now).toBe(now)
})
