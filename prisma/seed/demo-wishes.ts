/** What became of a request that no visit came of, or not yet. */
type Fate = 'draft' | 'submitted' | 'needs_revision' | 'queued' | 'declined' | 'withdrawn'

export interface Wish {
  host: string
  program: string
  fate: Fate
  /** Days since it was sent. */
  ago: number
  /** Its window, in days from today. */
  from: number
  to: number
  source?: { source: 'musrenbang'; rank: number } | { source: 'csr' }
  remark?: string
  note?: string
}

const musrenbang = (rank: number) => ({ source: { source: 'musrenbang' as const, rank } })
const csr = { source: { source: 'csr' as const } }

export const WISHES: Wish[] = [
  { host: 'kenanga', program: 'las-8', fate: 'queued', ago: 38, from: 14, to: 120, ...musrenbang(1) },
  { host: 'seruni', program: 'mua-8', fate: 'queued', ago: 35, from: 20, to: 100, ...musrenbang(2) },
  { host: 'maju', program: 'las-30', fate: 'queued', ago: 31, from: 30, to: 200, ...csr },
  { host: 'flamboyan', program: 'boga-8', fate: 'queued', ago: 27, from: 10, to: 60, ...musrenbang(5) },
  { host: 'sejahtera', program: 'ac-8', fate: 'queued', ago: 22, from: 14, to: 90 },
  { host: 'usaha', program: 'listrik-20', fate: 'queued', ago: 17, from: 25, to: 150 },
  {
    host: 'bakti',
    program: 'cukur-15',
    fate: 'queued',
    ago: 13,
    from: 21,
    to: 140,
    note: 'Peserta dari delapan desa; mohon di luar masa panen.',
  },
  { host: 'melati', program: 'boga-8', fate: 'submitted', ago: 4, from: 21, to: 75, ...musrenbang(3) },
  {
    host: 'gemilang',
    program: 'ac-8',
    fate: 'submitted',
    ago: 3,
    from: 30,
    to: 80,
    ...csr,
    note: 'Pelatihan untuk warga di sekitar pabrik, biaya bahan kami tanggung.',
  },
  { host: 'bersatu', program: 'cukur-8', fate: 'submitted', ago: 2, from: 12, to: 50 },
  { host: 'anggrek', program: 'las-8', fate: 'submitted', ago: 1, from: 40, to: 180, ...musrenbang(8) },
  {
    host: 'melati',
    program: 'listrik-8',
    fate: 'needs_revision',
    ago: 12,
    from: 20,
    to: 60,
    remark: 'Surat belum ditandatangani Camat. Mohon lengkapi, lalu kirim lagi.',
  },
  {
    host: 'maju',
    program: 'ac-8',
    fate: 'needs_revision',
    ago: 9,
    from: 15,
    to: 45,
    remark: 'Daftar calon peserta baru memuat 6 orang; program ini perlu paling sedikit 10.',
  },
  {
    host: 'asri',
    program: 'las-8',
    fate: 'declined',
    ago: 25,
    from: 10,
    to: 60,
    remark: 'Jalan masuk terlalu sempit untuk unit. Balai desa terdekat dapat dipakai; ajukan lewat desa.',
  },
  { host: 'teratai', program: 'cukur-8', fate: 'withdrawn', ago: 20, from: 10, to: 70 },
  { host: 'melati', program: 'mua-8', fate: 'draft', ago: 1, from: 60, to: 150 },
  { host: 'maju', program: 'listrik-8', fate: 'draft', ago: 2, from: 35, to: 120 },
]
