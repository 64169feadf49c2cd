import type { Page } from '@playwright/test'
import ical from 'ical.js'

interface FeedEvent {
  uid: string
  sequence: number
  status: string
  /** As in 2026-08-17T08:00:00, in the zone below. */
  start: string
  zone: string
}

/** The events of the public calendar feed, as a calendar that subscribes reads them. */
export async function readFeed(page: Page, query = ''): Promise<FeedEvent[]> {
  const answer = await page.request.get(`/kalender.ics${query}`)
  const calendar = new ical.Component(ical.parse(await answer.text()))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, sequence, startDate } = new ical.Event(component)
    const status = String(component.getFirstPropertyValue('status'))
    return { uid, sequence, status, start: startDate.toString(), zone: startDate.zone?.tzid ?? '' }
  })
}
