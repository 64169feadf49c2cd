import type { AskerKind, Source } from '#lib/requests/asker.ts'

export const ASKERS: Record<AskerKind, { name: string; hint: string }> = {
  company: { name: 'Perusahaan', hint: 'Siapkan NIB (Nomor Induk Berusaha).' },
  desa: { name: 'Pemerintah desa atau kelurahan', hint: 'Diajukan oleh kantor desa atau kelurahan.' },
  kecamatan: { name: 'Kecamatan', hint: 'Diajukan oleh kantor kecamatan.' },
  rt_rw: { name: 'RT atau RW', hint: 'Permohonan perlu disetujui pemerintah desa atau kelurahannya.' },
  union: { name: 'Serikat pekerja', hint: 'Serikat pekerja atau serikat buruh.' },
  association: { name: 'Asosiasi', hint: 'Misalnya asosiasi pengusaha.' },
}

export const SOURCES: Record<Source, { name: string; hint: string }> = {
  direct: { name: 'Permohonan langsung', hint: 'Tidak lewat Musrenbang dan bukan program CSR.' },
  musrenbang: { name: 'Hasil Musrenbang', hint: 'Usulan yang tercatat dalam Musrenbang.' },
  csr: { name: 'Program CSR perusahaan', hint: 'Perusahaan ikut menyediakan sesuatu untuk pelatihan ini.' },
}

export const GIFT_WORDS = {
  unit: 'Unit atau kendaraan pelatihan',
  money: 'Dana',
  consumables: 'Bahan habis pakai',
  place: 'Tempat',
} as const
