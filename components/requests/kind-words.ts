/** Who asks, by the kind of organization. */
export const ORGANIZATION_KIND = {
  company: 'Perusahaan',
  desa: 'Desa atau kelurahan',
  kecamatan: 'Kecamatan',
  rt_rw: 'RT atau RW',
  union: 'Serikat pekerja',
  association: 'Asosiasi',
} as const

/** Where a request comes from. */
export const REQUEST_SOURCE = {
  direct: 'Permohonan langsung',
  musrenbang: 'Musrenbang',
  csr: 'CSR',
} as const
