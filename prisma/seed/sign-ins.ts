/** One password for all demo accounts; they exist only where demo data was asked for. */
export const DEMO_PASSWORD = 'demo-jadwal'

const ACCOUNTS = [
  ['Admin', 'admin'],
  ['Penjadwal', 'penjadwal'],
  ['Instruktur', 'instruktur'],
  ['Pengamat', 'pengamat'],
  ['Perusahaan', 'perusahaan'],
  ['Desa', 'desa'],
  ['Kecamatan dan RT/RW', 'kecamatan'],
  ['Serikat pekerja', 'serikat'],
] as const

/** Who can sign in to look around. */
export const DEMO_SIGN_INS = ACCOUNTS.map(([who, name]) => ({
  who,
  email: `${name}@demo.jadwal.test`,
  password: DEMO_PASSWORD,
}))
