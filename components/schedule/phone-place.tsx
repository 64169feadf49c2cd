'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { nearest } from '#lib/areas/near.ts'
import type { ScheduleFilter } from '#lib/schedule/schedule.ts'
import { nearHref } from '#lib/schedule/schema.ts'
import type { Day } from '#lib/time/days.ts'

interface Centre {
  code: string
  latitude: number
  longitude: number
}

/** Farther from every centre than this, a phone is not in the regency. */
const FARTHEST_KM = 15

const OUTSIDE = 'Ponsel Anda di luar Kabupaten Bekasi. Ketik nama desa yang Anda cari.'
const UNKNOWN = 'Letak ponsel tidak terbaca. Ketik nama desa Anda.'
const DENIED = 'Izin lokasi tidak diberikan. Ketik nama desa Anda.'

/** Where the phone is, in words of one desa: its position is compared here, and sent nowhere. */
export function PhonePlace({ filter, today }: { filter: ScheduleFilter; today: Day }) {
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const find = async () => {
    setBusy(true)
    setProblem('')
    try {
      const [{ coords }, centres] = await Promise.all([position(), loadCentres()])
      const found = nearest(centres, coords)
      if (found && found.km <= FARTHEST_KM) return location.assign(nearHref(filter, found.place.code, today))
      setProblem(OUTSIDE)
    } catch (error) {
      const denied = error instanceof GeolocationPositionError && error.code === error.PERMISSION_DENIED
      setProblem(denied ? DENIED : UNKNOWN)
    }
    setBusy(false)
  }
  return (
    <>
      <Button variant="secondary" onClick={find} disabled={busy} className="noscript:hidden">
        <Icon name="locate" />
        {busy ? 'Mencari letak…' : 'Pakai lokasi ponsel'}
      </Button>
      <p role="status" className="basis-full empty:hidden">
        {problem}
      </p>
    </>
  )
}

function position(): Promise<GeolocationPosition> {
  return new Promise((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 15_000, maximumAge: 600_000 }),
  )
}

async function loadCentres(): Promise<Centre[]> {
  return (await fetch('/wilayah.json')).json()
}
