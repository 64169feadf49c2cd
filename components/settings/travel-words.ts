import { durationWords } from '#components/fleet/minutes-words.ts'

const km = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 })

export interface ExampleWay {
  from: string
  to: string
  straightKm: number
  km: number
  minutes: number
}

/** "BLK ke Kantor Desa Contoh, 18 km garis lurus: 25 km jalan, 50 menit" */
export function wayWords({ from, to, straightKm, km: road, minutes }: ExampleWay): string {
  return `${from} ke ${to}, ${km.format(straightKm)} km garis lurus: ${km.format(road)} km jalan, ${durationWords(minutes)}`
}
