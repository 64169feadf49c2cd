'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { ScheduleFilter } from '#lib/schedule/schedule.ts'
import { scheduleHref } from '#lib/schedule/schema.ts'
import { addDays, type Day, isDay, mondayOf, monthOf } from '#lib/time/days.ts'

const STEPS: Record<string, (day: Day) => Day> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: mondayOf,
  End: (day) => addDays(mondayOf(day), 6),
}

/** Id of a day's link in the calendar. */
export const dayId = (day: Day) => `hari-${day}`

/** Arrow keys from day to day, and over the edge of the grid into the neighbouring month. */
export function useDayKeys(filter: ScheduleFilter, today: Day) {
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (location.hash.startsWith('#hari-')) document.getElementById(location.hash.slice(1))?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const from = document.activeElement?.id.replace('hari-', '') ?? ''
    if (!step || !isDay(from) || event.altKey || event.ctrlKey || event.metaKey) return
    const to = step(from)
    if (!isDay(to)) return
    event.preventDefault()
    const link = document.getElementById(dayId(to))
    if (link && grid.current?.contains(link)) link.focus()
    else location.assign(`${scheduleHref({ ...filter, month: monthOf(to) }, today)}#${dayId(to)}`)
  }
  return { ref: grid, onKeyDown }
}
