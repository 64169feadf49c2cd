import type { RemarkField } from '#lib/requests/remark.ts'

export const REMARK_FIELD: Record<RemarkField, string> = {
  organization: 'Pemohon',
  source: 'Asal permohonan',
  programId: 'Program',
  participants: 'Jumlah peserta',
  site: 'Lokasi',
  selfCheck: 'Kesiapan lokasi',
  windowStart: 'Tanggal paling awal',
  windowEnd: 'Tanggal paling akhir',
  audience: 'Siapa yang boleh ikut',
  contactName: 'Nama narahubung',
  contactPhone: 'Nomor telepon',
  note: 'Catatan untuk petugas',
  letter: 'Surat permohonan',
  participantList: 'Daftar peserta',
}
