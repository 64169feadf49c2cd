import { expect, test } from 'vitest'
import { deedWords, detailLines, reasonLabel } from '#components/history/words.ts'
import { lastVisitChange } from '#components/requests/visit-change.ts'
import { TRANSITIONS as BOOKING_VERBS } from '#lib/bookings/booking.ts'
import { TRANSITIONS as REQUEST_VERBS } from '#lib/requests/request.ts'

const days = { firstDay: '2026-08-10', lastDay: '2026-08-18' }
const later = { firstDay: '2026-08-20', lastDay: '2026-08-28' }

test('every verb that a command records has words', () => {
  const { requeue: _, unoffer: __, ...requests } = REQUEST_VERBS
  const offers = ['declineOffer', 'withdrawOffer', 'lapse', 'holdDate', 'releaseDate']
  const verbs = [...Object.keys(requests), ...offers, ...Object.keys(BOOKING_VERBS), 'move']
  for (const verb of verbs) expect(deedWords(verb)).not.toBe(verb)
})

test('an offer tells its dates and until when it is answered', () => {
  const dates = [
    { firstDay: '2026-12-07', lastDay: '2026-12-15' },
    { firstDay: '2027-01-04', lastDay: '2027-01-12' },
  ]
  expect(detailLines({ dates, deadline: '2026-12-02T16:59:59.999Z' })).toEqual([
    { label: 'Tanggal', text: '7-15 Desember 2026, atau 4-12 Januari 2027' },
    { label: 'Dijawab paling lambat', text: 'Rabu, 2 Desember 2026' },
  ])
})

test('an action nobody knows is shown as written', () => {
  expect(deedWords('toString')).toBe('toString')
  expect(reasonLabel('toString')).toBe('Alasan')
})

test('a scheduled visit tells its days, and its convoy where the entry holds it', () => {
  expect(detailLines({ ...days, confirmed: true })).toEqual([
    { label: 'Tanggal', text: '10-18 Agustus 2026' },
  ])
  expect(detailLines({ ...days, convoy: ['MTU-01', 'Budi'] })).toContainEqual({
    label: 'Rombongan',
    text: 'MTU-01, Budi',
  })
})

test('a moved visit tells both days; one whose convoy alone changed tells its days once', () => {
  expect(detailLines({ from: days, ...later })).toEqual([
    { label: 'Semula', text: '10-18 Agustus 2026' },
    { label: 'Menjadi', text: '20-28 Agustus 2026' },
  ])
  expect(detailLines({ from: days, ...days })).toEqual([{ label: 'Tanggal', text: '10-18 Agustus 2026' }])
})

test.each([null, undefined, 'teks', [1], {}, { firstDay: 'x', lastDay: 3 }, { convoy: 'MTU-01' }])(
  'details %j say nothing',
  (details) => {
    expect(detailLines(details)).toEqual([])
  },
)

const scheduled = { action: 'schedule', reason: null, details: days }
const moved = { action: 'move', reason: 'Unit rusak', details: { from: days, ...later } }
const cancelled = { action: 'cancel', reason: 'Banjir', details: {} }

test('the requester hears of a move while the visit stands', () => {
  expect(lastVisitChange('scheduled', [scheduled, moved])).toEqual({
    kind: 'moved',
    before: '10-18 Agustus 2026',
    after: '20-28 Agustus 2026',
    reason: 'Unit rusak',
  })
})

test('the requester hears which days are lost by a cancellation, also after a move', () => {
  const lost = { kind: 'cancelled', after: null, reason: 'Banjir' }
  const first = lastVisitChange('queued', [scheduled, cancelled])
  expect(first).toEqual({ ...lost, before: '10-18 Agustus 2026' })
  const second = lastVisitChange('queued', [scheduled, moved, cancelled])
  expect(second).toEqual({ ...lost, before: '20-28 Agustus 2026' })
})

test('old changes are no news', () => {
  expect(lastVisitChange('scheduled', [scheduled, cancelled, scheduled])).toBeNull()
  expect(lastVisitChange('completed', [scheduled, moved])).toBeNull()
  expect(lastVisitChange('queued', [{ action: 'verify', reason: null, details: {} }])).toBeNull()
})
