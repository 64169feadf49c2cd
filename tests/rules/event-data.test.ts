import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { EventData } from '#components/schedule/event-data.tsx'
import type { PublicVisit } from '#lib/schedule/visit.ts'
import { trainingDays, VISIT } from '#tests/support/public-visit.ts'

const url = 'https://jadwal.contoh.go.id/kunjungan/128'

const markup = (changes: Partial<PublicVisit>) =>
  renderToStaticMarkup(createElement(EventData, { visit: { ...VISIT, ...changes }, url }))

const dataOf = (changes: Partial<PublicVisit> = {}) =>
  JSON.parse(markup(changes).replace(/^<script[^>]*>|<\/script>$/g, ''))

test('search engines read when, where, how many seats, and where to ask for one', () => {
  const data = dataOf()
  expect(data).toMatchObject({
    '@type': 'EducationEvent',
    startDate: '2026-08-10T01:00:00.000Z',
    endDate: '2026-08-18T08:00:00.000Z',
    eventStatus: 'https://schema.org/EventScheduled',
    image: `${url}/pratinjau.png`,
    remainingAttendeeCapacity: 5,
    offers: {
      price: 0,
      priceCurrency: 'IDR',
      availability: 'https://schema.org/InStock',
      url: `${url}/daftar`,
    },
  })
  expect(data.previousStartDate).toBeUndefined()
  expect(data.subEvent).toHaveLength(8)
})

test('a move says where it stood, a cancellation that it is off', () => {
  const movedFrom = { firstDay: '2026-08-03', lastDay: '2026-08-11' }
  expect(dataOf({ movedFrom })).toMatchObject({
    eventStatus: 'https://schema.org/EventRescheduled',
    previousStartDate: '2026-08-03',
  })
  const cancelled = dataOf({ movedFrom, status: 'cancelled', free: null })
  expect(cancelled.eventStatus).toBe('https://schema.org/EventCancelled')
  expect([cancelled.offers, cancelled.previousStartDate]).toEqual([undefined, undefined])
})

test('full is sold out; what only invited people may join offers nothing', () => {
  expect(dataOf({ free: 0 }).offers.availability).toBe('https://schema.org/SoldOut')
  expect(dataOf({ audience: 'closed' }).offers).toBeUndefined()
  expect(dataOf({ days: trainingDays(60) }).subEvent).toBeUndefined()
})

test('a name does not end the script', () => {
  const name = '</script><script>alert(1)</script>'
  expect(markup({ program: name }).match(/<\/script>/g)).toHaveLength(1)
  expect(dataOf({ program: name }).name).toContain(name)
})
