import type { UploadRefusal } from '#lib/uploads/upload.ts'

/** What a file field takes, beside it. */
export const TAKEN = 'PDF atau foto (JPEG, PNG, WebP), paling besar 10 MB.'

/** For the chooser of the browser; what is taken is judged by content. */
export const ACCEPT = 'application/pdf,image/jpeg,image/png,image/webp'

export const TOO_LARGE =
  'Berkas lebih besar dari 10 MB. Pilih yang lebih kecil: pindai dengan resolusi lebih rendah, atau foto halamannya.'

const figures = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 })

export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bita`
  if (bytes < 1024 * 1024) return `${figures.format(Math.round(bytes / 1024))} KB`
  return `${figures.format(bytes / 1024 / 1024)} MB`
}

/** Why a file was not taken, and what would work instead. */
export function uploadWords(refusal: UploadRefusal): string {
  switch (refusal.kind) {
    case 'noFile':
      return 'Pilih berkasnya dulu. Bila tadi sudah memilih, pilih sekali lagi: peramban tidak menyimpannya.'
    case 'emptyFile':
      return 'Berkas ini kosong (0 bita). Pindai atau simpan lagi, lalu pilih hasilnya.'
    case 'tooLarge':
      return TOO_LARGE
    case 'notPaper':
      return `Ini bukan PDF atau foto. Kirim ${TAKEN}`
    case 'heic':
      return 'Foto HEIC belum dapat dibuka di semua komputer. Kirim sebagai JPEG, atau kirim tangkapan layarnya.'
    case 'brokenPdf':
      return 'PDF ini rusak atau terpotong dan tidak dapat dibuka. Simpan atau pindai lagi, lalu kirim hasilnya.'
    case 'lockedPdf':
      return 'Berkas ini terkunci kata sandi. Simpan tanpa kata sandi, lalu kirim hasilnya.'
    case 'noPages':
      return 'PDF ini tidak berisi halaman. Simpan atau pindai lagi, lalu kirim hasilnya.'
    case 'heavyPdf':
      return 'PDF ini terlalu berat untuk dibuka. Cetak ke PDF baru atau foto halamannya, lalu kirim hasilnya.'
    case 'brokenImage':
      return 'Foto ini rusak atau terpotong. Ambil atau simpan lagi, lalu kirim hasilnya.'
    case 'hugeImage':
      return `Foto ini ${figures.format(refusal.width)} × ${figures.format(refusal.height)} piksel, terlalu besar untuk dibuka. Kecilkan dulu, lalu kirim hasilnya.`
    case 'busy':
      return 'Banyak berkas sedang diperiksa saat ini. Tunggu sebentar, lalu kirim lagi.'
  }
}
