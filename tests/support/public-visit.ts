import type { PublicVisit } from '#lib/schedule/visit.ts'
import { addDays } from '#lib/time/days.ts'

/** Training days from 10 August 2026, with every seventh day at rest and shorter Fridays. */
export const trainingDays = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    day: addDays('2026-08-10', index + Math.floor(index / 6)),
    startMinute: 480,
    endMinute: (index + 1) % 5 === 0 ? 870 : 900,
  }))

/** An open visit of eight days, with five seats left. */
export const VISIT: PublicVisit = {
  id: 128,
  status: 'confirmed',
  audience: 'open',
  firstDay: '2026-08-10',
  lastDay: '2026-08-18',
  seats: 16,
  seated: 11,
  waiting: 0,
  free: 5,
  sequence: 0,
  reason: null,
  changedAt: new Date(0),
  demo: false,
  program: 'Las Dasar',
  lessonHours: 64,
  trainingType: { slug: 'las', name: 'Bengkel Las', shortName: 'Las', icon: 'flame', hue: 'las' },
  organization: 'Desa Srimahi',
  site: {
    name: 'Kantor Desa Srimahi',
    address: 'Jalan Raya Srimahi 1',
    area: 'Srimahi',
    kecamatan: 'Tambun Utara',
    latitude: -6.1,
    longitude: 107,
    approximate: false,
  },
  days: trainingDays(8),
  mostDays: 8,
  movedFrom: null,
}
