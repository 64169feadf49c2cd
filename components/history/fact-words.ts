import { CAUSE } from '#components/claims/words.ts'
import { NIK_RULE } from '#components/registrations/staff-words.ts'
import { EDUCATION, WORK_STATE } from '#components/registrations/words.ts'
import { NEED } from '#components/sites/readiness.ts'
import { FUNDING, UNIT_STATE } from '#components/units/words.ts'
import { clock } from '#lib/time/words.ts'

export interface DetailLine {
  label: string
  text: string
}

type Show = (fact: string | number | boolean) => string

const figures = new Intl.NumberFormat('id-ID')
const counted =
  (unit: string): Show =>
  (fact) =>
    `${typeof fact === 'number' ? figures.format(fact) : fact}${unit}`
const oneOf =
  (words: Record<string, string>): Show =>
  (fact) =>
    (Object.hasOwn(words, String(fact)) && words[String(fact)]) || String(fact)
const yesNo: Show = (fact) => (fact ? 'ya' : 'tidak')
const asTime: Show = (fact) => (typeof fact === 'number' ? clock(fact) : String(fact))
const states = Object.fromEntries(Object.entries(UNIT_STATE).map(([state, { word }]) => [state, word]))

/** What each fact that a form can change is called, and how its value reads. */
const FACTS: Record<string, { label: string; show?: Show; none?: string }> = {
  name: { label: 'Nama' },
  code: { label: 'Kode' },
  fittedFor: { label: 'Dipasang untuk' },
  funding: { label: 'Pendanaan', show: oneOf(FUNDING) },
  base: { label: 'Pangkalan', none: 'tidak dicatat' },
  state: { label: 'Keadaan', show: oneOf(states) },
  programs: { label: 'Program yang dibawa' },
  competences: { label: 'Kejuruan yang diajar' },
  trainingType: { label: 'Kejuruan' },
  setupMinutes: { label: 'Persiapan', show: counted(' menit') },
  teardownMinutes: { label: 'Pembongkaran', show: counted(' menit') },
  speedKmh: { label: 'Kecepatan', show: counted(' km/jam'), none: 'menurut pengaturan' },
  roadFactor: { label: 'Faktor jalan', show: counted('') },
  restsAtBaseHours: { label: 'Kembali ke pangkalan bila jeda paling sedikit', show: counted(' jam') },
  submitted: { label: 'Memeriksa permohonan', show: counted(' hari kerja') },
  needs_revision: { label: 'Memperbaiki permohonan', show: counted(' hari kerja') },
  queued: { label: 'Memberi tanggal', show: counted(' hari kerja') },
  offered: { label: 'Menjawab tawaran', show: counted(' hari kerja') },
  goNoGoDays: { label: 'Diputuskan sebelum hari pertama', show: counted(' hari') },
  offerDays: { label: 'Waktu menjawab tawaran', show: counted(' hari kerja') },
  lessonHours: { label: 'Jam pelajaran', show: counted(' JP') },
  trainingDays: { label: 'Hari pelatihan', show: counted(' hari') },
  onSaturdays: { label: 'Hari Sabtu', show: yesNo },
  startMinute: { label: 'Jam mulai', show: asTime },
  endMinute: { label: 'Jam selesai', show: asTime },
  seatsMin: { label: 'Peserta minimum', show: counted(' orang') },
  seatsMax: { label: 'Kursi', show: counted(' orang') },
  unitsNeeded: { label: 'Unit yang diperlukan', show: counted('') },
  instructorsNeeded: { label: 'Instruktur yang diperlukan', show: counted('') },
  kitsNeeded: { label: 'Perangkat yang diperlukan', show: counted('') },
  needsPowerVa: { label: 'Daya listrik', show: counted(' VA'), none: 'tidak perlu' },
  asksNik: { label: 'NIK peserta', show: oneOf(NIK_RULE) },
  minAge: { label: 'Umur termuda', show: counted(' tahun'), none: 'tidak dibatasi' },
  maxAge: { label: 'Umur tertua', show: counted(' tahun'), none: 'tidak dibatasi' },
  minEducation: { label: 'Pendidikan paling rendah', show: oneOf(EDUCATION), none: 'tidak dibatasi' },
  workStates: { label: 'Keadaan kerja', show: oneOf(WORK_STATE), none: 'tidak dibatasi' },
  residentsOnly: { label: 'Hanya warga kabupaten', show: yesNo },
  nib: { label: 'NIB' },
  area: { label: 'Wilayah' },
  phone: { label: 'Telepon' },
  sameAs: { label: 'Sama dengan' },
  member: { label: 'Anggota' },
  site: { label: 'Lokasi' },
  point: { label: 'Titik' },
  letterCode: { label: 'Nomor surat' },
  officeLines: { label: 'Kop surat' },
  address: { label: 'Alamat' },
  contact: { label: 'Telepon dan surel' },
  city: { label: 'Kota' },
  signatoryTitle: { label: 'Jabatan penanda tangan' },
  signatoryName: { label: 'Nama penanda tangan' },
  signatoryRank: { label: 'Pangkat penanda tangan' },
  signatoryNip: { label: 'NIP penanda tangan' },
  numberFormat: { label: 'Format nomor' },
  numberCode: { label: 'Kode klasifikasi' },
  numberDigits: { label: 'Panjang nomor', show: counted(' angka') },
  numberYear: { label: 'Tahun nomor', show: String },
  numberUsed: { label: 'Nomor yang sudah dipakai', show: String },
  copies: { label: 'Tembusan' },
  powerVa: { label: 'Daya listrik', show: counted(' VA'), none: 'belum diperiksa' },
  powerPhase: {
    label: 'Fase',
    show: oneOf({ single: 'satu fase', three: 'tiga fase' }),
    none: 'belum diperiksa',
  },
  flatParking: { label: 'Parkir rata', show: yesNo, none: 'belum diperiksa' },
  roof: { label: 'Atap', show: yesNo, none: 'belum diperiksa' },
  water: { label: 'Air bersih', show: yesNo, none: 'belum diperiksa' },
  toilets: { label: 'Toilet', show: yesNo, none: 'belum diperiksa' },
  ventilation: { label: 'Ventilasi', show: yesNo, none: 'belum diperiksa' },
  survey: { label: 'Mencatat hasil survei', show: counted(' hari kerja') },
  needs: { label: 'Yang harus ada di lokasi', show: oneOf(NEED) },
}

function factText(name: string, fact: unknown): string {
  const { show = String, none = 'tidak ada' } = FACTS[name] ?? {}
  if (Array.isArray(fact)) return fact.map((one) => show(one)).join(', ') || none
  if (typeof fact === 'string' || typeof fact === 'number' || typeof fact === 'boolean')
    return fact === '' ? none : show(fact)
  return none
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isFact = (name: string) => Object.hasOwn(FACTS, name)
const labelOf = (name: string) => FACTS[name]?.label ?? name

/** The facts that an entry changed, each with what it was; or those that something began with. */
export function factLines({ changes, facts }: Record<string, unknown>): DetailLine[] {
  const changed = isRecord(changes) ? Object.entries(changes) : []
  const begun = isRecord(facts) ? Object.entries(facts) : []
  return [
    ...changed
      .filter(([name, change]) => isFact(name) && isRecord(change))
      .map(([name, change]) => {
        const { from, to } = change as { from: unknown; to: unknown }
        return { label: labelOf(name), text: `${factText(name, from)} → ${factText(name, to)}` }
      }),
    ...begun
      .filter(([name]) => isFact(name))
      .map(([name, fact]) => ({ label: labelOf(name), text: factText(name, fact) })),
  ]
}

/** Why something was out of service. */
export function causeWords(cause: unknown): string {
  return typeof cause === 'string' && Object.hasOwn(CAUSE, cause) ? CAUSE[cause as keyof typeof CAUSE] : ''
}
