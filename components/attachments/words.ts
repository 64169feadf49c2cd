import { requestStatusWords } from '#components/requests/request-status.tsx'
import { uploadWords } from '#components/uploads/words.ts'
import type { AttachmentKind, AttachRefusal } from '#lib/attachments/attachment.ts'
import { MOST_ATTACHMENTS } from '#lib/attachments/attachment.ts'
import type { Problem } from '#lib/forms/form.ts'

export const ATTACHMENT_KIND: Record<AttachmentKind, string> = {
  letter: 'Surat permohonan',
  csr_offer: 'Penawaran CSR',
  photo: 'Foto lokasi',
  other: 'Berkas lain',
}

/** Why a paper was not added or removed; what is said of the file stands beside its field. */
export function attachWords(refusal: AttachRefusal): Problem {
  switch (refusal.kind) {
    case 'unknown':
      return {
        message: 'Permohonan atau berkas ini tidak ada, atau bukan milik Anda. Buka lagi dari daftar.',
      }
    case 'decided':
      return {
        message: `Status permohonan ini “${requestStatusWords(refusal.status)}”, jadi berkasnya tidak diubah lagi. Bila perlu, hubungi Dinas Ketenagakerjaan.`,
      }
    case 'tooMany':
      return {
        field: 'file',
        message: `Paling banyak ${MOST_ATTACHMENTS} berkas. Hapus satu, atau gabungkan beberapa menjadi satu PDF.`,
      }
    default:
      return { field: 'file', message: uploadWords(refusal) }
  }
}
