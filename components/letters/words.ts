import { staleWords } from '#components/fleet/words.ts'
import type { Problem } from '#lib/forms/form.ts'
import type { IssueRefusal, LetterKind } from '#lib/letters/letter.ts'
import type { LetterheadRefusal, MissingPart } from '#lib/letters/letterhead.ts'
import { moment } from '#lib/time/words.ts'

export const LETTER_KIND: Record<LetterKind, string> = {
  accepted: 'Surat penerimaan dengan jadwal',
  returned: 'Surat pengembalian',
  declined: 'Surat penolakan',
}

export const LETTERHEAD_PAGE = '/petugas/pengaturan/surat'

const MISSING: Record<MissingPart, string> = {
  officeLines: 'nama instansi',
  address: 'alamat kantor',
  city: 'kota',
  signatoryTitle: 'jabatan penanda tangan',
  signatoryName: 'nama penanda tangan',
  numberCode: 'kode nomor',
}

/** "nama instansi, alamat kantor" */
export function missingWords(missing: MissingPart[]): string {
  return missing.map((part) => MISSING[part]).join(', ')
}

/** Why no letter was issued, and what would work instead. */
export function issueWords(refusal: IssueRefusal): Problem {
  switch (refusal.kind) {
    case 'unknown':
      return { message: 'Permohonan ini tidak ada. Buka lagi dari daftar permohonan.' }
    case 'undecided':
      return {
        message:
          'Permohonan ini belum diputuskan, atau keputusannya sudah dicabut. Surat hanya menjawab permohonan yang dijadwalkan, dikembalikan, atau ditolak.',
      }
    case 'decidedAnew':
      return {
        message:
          'Keputusan atas permohonan ini berubah setelah Anda membuka halaman ini. Periksa keadaannya sekarang, lalu terbitkan lagi.',
        instead: [{ href: '?', label: 'Muat ulang halaman' }],
      }
    case 'noLetterhead':
      return {
        message: 'Kop surat atau penanda tangan belum diisi. Isi dahulu di pengaturan surat.',
        instead: [{ href: LETTERHEAD_PAGE, label: 'Isi kop dan penanda tangan' }],
      }
    case 'alreadyIssued':
      return {
        message: `Surat untuk keputusan ini sudah diterbitkan oleh ${refusal.by}, ${moment(refusal.at)}, dengan nomor ${refusal.code}. Tidak ada surat kedua.`,
        instead: [{ href: '?', label: 'Lihat surat itu' }],
      }
  }
}

/** Why the letterhead stays as it is. */
export function letterheadWords(refusal: LetterheadRefusal): Problem {
  return refusal.kind === 'changedMeanwhile'
    ? staleWords(refusal, 'Pengaturan surat')
    : {
        field: 'numberUsed',
        message: `Surat tahun ${refusal.year} sudah bernomor sampai ${refusal.last} di sini, jadi nomornya hanya dapat berlanjut.`,
      }
}
