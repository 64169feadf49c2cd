import { expect, test } from 'vitest'
import { changeWords } from '#components/bookings/status-words.ts'
import { moveWords, scheduleWords } from '#components/bookings/words.ts'
import { gapsWords } from '#components/sites/readiness.ts'
import type { ChangeRefusal, MoveRefusal, ScheduleRefusal, TakenRefusal } from '#lib/bookings/booking.ts'

const BUDI = { id: 5, kind: 'instructor', name: 'Budi' } as const
const ANI = { id: 6, kind: 'instructor', name: 'Ani' } as const
const VAN = { id: 1, kind: 'unit', name: 'MTU-01' } as const
const OTHER_VAN = { id: 2, kind: 'unit', name: 'MTU-02' } as const

const VISIT = {
  kind: 'booking',
  id: 9,
  programName: 'Las Dasar',
  siteName: 'PT Contoh',
  offered: null,
  firstDay: '2026-12-07',
  lastDay: '2026-12-15',
} as const

const REPAIR = {
  kind: 'blackout',
  id: 3,
  cause: 'maintenance',
  firstDay: '2026-12-07',
  lastDay: '2026-12-08',
} as const

const taken: TakenRefusal = {
  kind: 'taken',
  wanted: '2026-12-10',
  conflicts: [{ resource: BUDI, holder: VISIT, wayMinutes: null }],
  nearest: '2026-12-16',
  sameDay: [ANI],
  best: null,
}

const BEST = {
  ...{ day: '2026-12-12', lastDay: '2026-12-19', unitIds: [2], instructorIds: [6], kitIds: [7, 8] },
  ...{ inWindow: true, unsuited: false, waitingDays: 30, km: 12, usedDays: 4, units: ['MTU-02'] },
}

type Kind = ScheduleRefusal['kind']

/** Each kind of the closed union, the field that it stands beside, and what its sentence must say. */
const refusals: { [K in Kind]: [Extract<ScheduleRefusal, { kind: K }>, string | undefined, RegExp] } = {
  restDay: [
    {
      kind: 'restDay',
      day: '2026-12-25',
      rest: {
        kind: 'holiday',
        holiday: { day: '2026-12-25', name: 'Kelahiran Yesus Kristus', kind: 'national', forecast: false },
      },
      next: '2026-12-28',
    },
    'firstDay',
    /Jumat, 25 Desember 2026 bukan hari pelatihan: Kelahiran Yesus Kristus.*Senin, 28 Desember 2026/,
  ],
  dayPassed: [
    { kind: 'dayPassed', day: '2026-11-24', earliest: '2026-11-26' },
    'firstDay',
    /Selasa, 24 November 2026 sudah lewat. Paling awal Kamis, 26 November 2026/,
  ],
  dayTooFar: [
    { kind: 'dayTooFar', day: '2199-12-30', latest: '2031-11-23' },
    'firstDay',
    /Senin, 30 Desember 2199 terlalu jauh.*sampai Minggu, 23 November 2031/,
  ],
  unitCannotCarry: [
    {
      kind: 'unitCannotCarry',
      unit: 'MTU-02',
      cause: 'program',
      program: 'Las Dasar',
      carriers: ['MTU-01', 'MTU-03'],
    },
    'unitIds',
    /MTU-02 tidak membawa Las Dasar. Pilih MTU-01, MTU-03./,
  ],
  notCompetent: [
    { kind: 'notCompetent', instructor: 'Budi', trainingType: 'Tata Boga', competent: ['Ani'] },
    'instructorIds',
    /Budi tidak mengajar Tata Boga. Pilih Ani./,
  ],
  wrongKit: [
    { kind: 'wrongKit', kit: 'Kit Las', trainingType: 'Tata Boga', fitting: [] },
    'kitIds',
    /Kit Las bukan perangkat Tata Boga. Belum ada perangkat untuk kejuruan ini./,
  ],
  convoyIncomplete: [
    { kind: 'convoyIncomplete', need: 'instructor', wanted: 2, given: 1 },
    'instructorIds',
    /perlu 2 instruktur; Anda memilih 1. Pilih tepat 2./,
  ],
  outsideWindow: [
    {
      kind: 'outsideWindow',
      windowStart: '2026-12-01',
      windowEnd: '2026-12-12',
      firstDay: '2026-12-07',
      lastDay: '2026-12-15',
    },
    'outsideWindow',
    /7-15 Desember 2026 di luar rentang yang diminta, 1-12 Desember 2026.*centang kotak ini/,
  ],
  taken: [
    taken,
    'instructorIds',
    /Instruktur Budi dipakai untuk Las Dasar di PT Contoh, 7-15 Desember 2026.*Rabu, 16 Desember 2026.*10 Desember 2026 juga: Ani\./,
  ],
  siteNotReady: [
    {
      kind: 'siteNotReady',
      gaps: [
        { need: 'power', known: true },
        { need: 'roof', known: false },
      ],
    },
    'readinessWaiver',
    /daya listrik kurang; atap belum diperiksa. Jadwalkan sebagai tentatif, atau tulis mengapa/,
  ],
  unknown: [{ kind: 'unknown' }, undefined, /tidak ada. Pilih permohonan dari antrean/],
  requestNotWaiting: [
    { kind: 'requestNotWaiting', status: 'scheduled', bookingId: 12 },
    undefined,
    /“Terjadwal”. Pilih permohonan lain/,
  ],
  alreadySent: [
    { kind: 'alreadySent', bookingId: 12 },
    undefined,
    /sudah pernah dikirim.*Muat ulang halaman/,
  ],
}

test.each(Object.values(refusals))(
  '%o is said beside its field, with what would work',
  (refusal, field, words) => {
    const problems = scheduleWords(refusal)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.field).toBe(field)
    expect(problems[0]?.message).toMatch(words)
  },
)

test.each([
  ['repair', /MTU-02 sedang diperbaiki/],
  ['retired', /MTU-02 tidak dipakai lagi/],
] as const)('a unit out of service says so: %s', (cause, words) => {
  const refusal = { kind: 'unitCannotCarry' as const, unit: 'MTU-02', cause, program: 'Las', carriers: [] }
  expect(scheduleWords(refusal)[0]?.message).toMatch(words)
  expect(scheduleWords(refusal)[0]?.message).toMatch(/tidak ada unit yang membawa Las/)
})

const picked = {
  firstDay: '2026-12-10',
  unitIds: '1',
  instructorIds: '5',
  kitIds: ['7', '8'],
  reason: 'Banjir',
}

test('what would work instead fills the form by a link, with all else that was typed', () => {
  expect(scheduleWords(taken, picked)[0]?.instead).toEqual([
    {
      href: '?mulai=2026-12-10&unit=1&instruktur=6&perangkat=7&perangkat=8&alasan=Banjir',
      label: 'Ani, tetap 10 Desember 2026',
    },
    {
      href: '?mulai=2026-12-16&unit=1&instruktur=5&perangkat=7&perangkat=8&alasan=Banjir',
      label: 'Rombongan sama, mulai 16 Desember 2026',
    },
  ])
})

test('the best start of all is offered with its convoy, but once', () => {
  const offers = scheduleWords({ ...taken, best: BEST }, picked)[0]?.instead
  expect(offers?.at(-1)).toEqual({
    href: '?mulai=2026-12-12&unit=2&instruktur=6&perangkat=7&perangkat=8&alasan=Banjir',
    label: 'Terbaik: MTU-02, 12-19 Desember 2026',
  })
  const outside = scheduleWords({ ...taken, best: { ...BEST, inWindow: false } }, picked)[0]?.instead
  expect(outside?.at(-1)?.label).toMatch(/di luar rentang/)
  const same = { ...BEST, day: '2026-12-16', unitIds: [1], instructorIds: [5] }
  expect(scheduleWords({ ...taken, best: same }, picked)[0]?.instead).toHaveLength(2)
})

test('each taken resource stands beside its own field, and one link swaps them all', () => {
  const refusal: TakenRefusal = {
    ...taken,
    conflicts: [
      { resource: VAN, holder: REPAIR, wayMinutes: null },
      { resource: BUDI, holder: VISIT, wayMinutes: null },
    ],
    nearest: null,
    sameDay: [OTHER_VAN, ANI],
  }
  const problems = scheduleWords(refusal, picked)
  expect(problems.map(({ field }) => field)).toEqual(['unitIds', 'instructorIds'])
  expect(problems[0]?.message).toBe('Unit MTU-01 tidak tersedia karena perawatan, 7-8 Desember 2026.')
  expect(problems[1]?.message).toMatch(/tidak bebas dalam setahun.*MTU-02 dan Ani/)
  expect(problems[1]?.instead).toEqual([
    {
      href: '?mulai=2026-12-10&unit=2&instruktur=6&perangkat=7&perangkat=8&alasan=Banjir',
      label: 'MTU-02 dan Ani, tetap 10 Desember 2026',
    },
  ])
})

const AT = new Date('2026-11-24T02:00:00Z')

const changes: { [K in ChangeRefusal['kind']]: [Extract<ChangeRefusal, { kind: K }>, RegExp] } = {
  unknown: [{ kind: 'unknown' }, /tidak ada. Buka lagi dari daftar kunjungan/],
  changedMeanwhile: [
    { kind: 'changedMeanwhile', by: 'Siti', action: 'move', at: AT },
    /Kunjungan dipindahkan oleh Siti, 24 November 2026 pukul 09.00 WIB/,
  ],
  wrongStatus: [
    { kind: 'wrongStatus', ability: 'cancel', status: 'running' },
    /“Berlangsung”, jadi tidak dapat dibatalkan. Selesaikan atau hentikan/,
  ],
  siteNotReady: [
    { kind: 'siteNotReady', gaps: [{ need: 'toilets', known: true }] },
    /toilet tidak ada. Tulis mengapa/,
  ],
  tooEarly: [{ kind: 'tooEarly', from: '2026-12-07' }, /paling cepat Senin, 7 Desember 2026/],
}

test.each(Object.values(changes))('%o is said with what would work', (refusal, words) => {
  expect(changeWords(refusal, 'start')[0]?.message).toMatch(words)
})

test('a step that comes too early says what else would do', () => {
  const refusal = { kind: 'tooEarly', from: '2026-12-15' } as const
  expect(changeWords(refusal, 'start')[0]?.message).toMatch(/Pindahkan/)
  expect(changeWords(refusal, 'complete')[0]?.message).toMatch(/Hentikan/)
})

test.each([
  [{ kind: 'unchanged' }, 'firstDay', /masih sama seperti semula/],
  [{ kind: 'changedMeanwhile', by: 'Siti', action: 'cancel', at: AT }, undefined, /dibatalkan.*oleh Siti/],
  [taken, 'instructorIds', /Instruktur Budi/],
] as [MoveRefusal, string | undefined, RegExp][])(
  'a move refused for %o is said',
  (refusal, field, words) => {
    const [problem] = moveWords(refusal)
    expect(problem?.field).toBe(field)
    expect(problem?.message).toMatch(words)
  },
)

test('what a place lacks is said in groups', () => {
  const gaps = (['power', 'roof', 'water', 'toilets', 'ventilation'] as const).map((need) => ({
    need,
    known: need !== 'ventilation' && need !== 'toilets',
  }))
  expect(gapsWords(gaps)).toBe(
    'daya listrik kurang; atap dan air bersih tidak ada; toilet dan ventilasi belum diperiksa',
  )
})
