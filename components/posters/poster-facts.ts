import { PUBLIC_STATUS } from '#components/schedule/words.ts'
import { isAhead, type PublicVisit, type TrainingDay } from '#lib/schedule/visit.ts'
import { dateRange, hours, longDate } from '#lib/time/words.ts'
import { drawable } from './drawable.ts'

/** All that stands on a poster, in words that can be drawn. */
export interface PosterFacts {
  type: { name: string; icon: string; hue: string }
  program: string
  site: string
  /** Street, desa and kecamatan. */
  place: string
  when: string
  /** "8 hari pelatihan, 08.00-15.00 WIB" */
  length: string
  /** Each training day with its hours. */
  days: string[]
  seats: string
  audience: string
  /** What is unusual: a plan, cancelled, over. */
  state: { words: string; over: boolean } | null
  /** What the code opens. */
  url: string
  call: string
  demo: boolean
}

/** What a poster of a visit says. Seats that are left are not on it: paper and shared pictures grow old. */
export function posterFacts(visit: PublicVisit, publicUrl: string): PosterFacts {
  const { site, trainingType, days, status } = visit
  const open = visit.audience === 'open' && isAhead(visit)
  const area = drawable(site.area, 'Kabupaten Bekasi')
  const wider = site.kecamatan && site.kecamatan !== site.area ? `Kecamatan ${drawable(site.kecamatan)}` : ''
  const page = `${publicUrl}/kunjungan/${visit.id}`
  return {
    type: { name: drawable(trainingType.name, 'Pelatihan'), icon: trainingType.icon, hue: trainingType.hue },
    program: drawable(visit.program, 'Pelatihan kerja'),
    site: drawable(site.name, area),
    place: [drawable(site.address), area, wider].filter(Boolean).join(', '),
    when: dateRange(visit.firstDay, visit.lastDay),
    length: `${days.length} hari pelatihan${hoursWords(days)}`,
    days: days.map(({ day, startMinute, endMinute }) => `${longDate(day)}, ${hours(startMinute, endMinute)}`),
    seats: `${visit.seats} kursi`,
    audience:
      visit.audience === 'open'
        ? 'Terbuka untuk warga'
        : `Khusus undangan ${drawable(visit.organization, 'tuan rumah')}`,
    state: stateOf(status),
    url: open ? `${page}/daftar` : page,
    call: open ? 'Daftar di sini' : 'Lihat keterangan',
    demo: visit.demo,
  }
}

function stateOf(status: PublicVisit['status']): PosterFacts['state'] {
  if (status === 'confirmed' || status === 'running') return null
  if (status === 'tentative') return { words: 'Rencana: tanggal masih dapat berubah', over: false }
  return { words: PUBLIC_STATUS[status].word, over: true }
}

/** The hours of most days; where some differ, that they do. */
function hoursWords(days: TrainingDay[]): string {
  const counts = new Map<string, number>()
  for (const { startMinute, endMinute } of days) {
    const words = hours(startMinute, endMinute)
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  if (!most) return ''
  return `, ${counts.size > 1 ? `umumnya ${most[0]}` : most[0]}`
}
