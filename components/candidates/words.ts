import { requestStatusWords } from '#components/requests/request-status.tsx'
import {
  type ListFault,
  type ListRefusal,
  MOST_CANDIDATES,
  type RowProblem,
} from '#lib/candidates/candidate.ts'
import type { Problem } from '#lib/forms/form.ts'

/** So many rows are told of; who mends them sees the others then. */
const MOST_ROWS_TOLD = 5

/** Why a list of participants was not taken; what is said of it stands beside its field. */
export function listWords(refusal: ListRefusal): Problem {
  switch (refusal.kind) {
    case 'unknown':
      return { message: 'Permohonan ini tidak ada, atau bukan milik Anda. Buka lagi dari daftar.' }
    case 'closed':
      return {
        message: `Status permohonan ini “${requestStatusWords(refusal.status)}”, jadi daftar pesertanya tidak diubah lagi.`,
      }
    case 'faulty':
      return { field: refusal.field, message: faultWords(refusal.fault) }
  }
}

export function faultWords(fault: ListFault): string {
  switch (fault.kind) {
    case 'emptyFile':
      return 'Berkas ini kosong (0 bita). Simpan lagi, lalu pilih hasilnya.'
    case 'tooLarge':
      return 'Berkas lebih besar dari 2 MB. Simpan daftarnya saja, tanpa gambar, lalu kirim hasilnya.'
    case 'oldExcel':
      return 'Ini berkas Excel lama (.xls) atau terkunci kata sandi. Simpan sebagai .xlsx tanpa kata sandi, lalu kirim hasilnya.'
    case 'notSheet':
      return 'Ini bukan XLSX atau CSV. Buka daftarnya di Excel, simpan sebagai .xlsx, lalu kirim hasilnya.'
    case 'brokenSheet':
      return 'Berkas ini rusak atau bukan dari Excel. Buka dan simpan lagi sebagai .xlsx, lalu kirim hasilnya.'
    case 'heavySheet':
      return 'Berkas ini terlalu berat untuk dibuka. Salin daftarnya ke berkas baru, lalu kirim hasilnya.'
    case 'openQuote':
      return 'Ada tanda kutip (") yang tidak ditutup. Hapus tanda itu, lalu kirim lagi.'
    case 'busy':
      return 'Banyak berkas sedang dibuka saat ini. Tunggu sebentar, lalu kirim lagi.'
    case 'nobody':
      return 'Tidak ada peserta di dalamnya. Tulis satu orang pada setiap baris.'
    case 'tooMany':
      return `Paling banyak ${MOST_CANDIDATES} orang dalam satu daftar.`
    case 'rows':
      return rowsWords(fault.problems)
  }
}

function rowsWords(problems: RowProblem[]): string {
  const told = problems.slice(0, MOST_ROWS_TOLD).map((one) => `Baris ${one.row}: ${rowWords(one)}.`)
  const left = problems.length - told.length
  return [...told, ...(left > 0 ? [`Masih ada ${left} baris lain yang perlu diperbaiki.`] : [])].join(' ')
}

function rowWords(problem: RowProblem): string {
  switch (problem.kind) {
    case 'noName':
      return 'nama kosong'
    case 'noLetters':
      return 'nama tidak berisi huruf'
    case 'badPhone':
      return 'nomor telepon belum benar, contoh 0812 3456 7890'
    case 'nik':
      return 'ada nomor panjang seperti NIK di kolom nama atau desa; hapus, NIK tidak disimpan di sini'
    case 'tooLong':
      return 'nama atau desa lebih dari 120 huruf'
    case 'twice':
      return `orang ini sudah ada di baris ${problem.first}`
  }
}
