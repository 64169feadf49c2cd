import { faultWords } from '#components/candidates/words.ts'
import type { Problem } from '#lib/forms/form.ts'
import { type GroupProblem, type GroupRefusal, MOST_IN_GROUP } from '#lib/registrations/group.ts'
import { unfitWords } from './words.ts'

/** So many rows are told of; who mends them sees the others then. */
const MOST_ROWS_TOLD = 5

/** Why nobody of a list was registered; what is said of the list stands beside its field. */
export function groupWords(refusal: GroupRefusal): Problem {
  switch (refusal.kind) {
    case 'unknown':
      return { message: 'Kunjungan ini tidak ada, atau bukan milik Anda.' }
    case 'closed':
      return { message: 'Pendaftaran kunjungan ini sudah ditutup. Tidak ada yang didaftarkan.' }
    case 'sheet':
      return { field: refusal.field, message: faultWords(refusal.fault) }
    case 'tooMany':
      return {
        field: refusal.field,
        message: `Ada ${refusal.count} orang; paling banyak ${MOST_IN_GROUP} dalam satu kiriman. Bagi menjadi dua daftar.`,
      }
    case 'rows':
      return { field: refusal.field, message: rowsWords(refusal.problems) }
  }
}

function rowsWords(problems: GroupProblem[]): string {
  const told = problems.slice(0, MOST_ROWS_TOLD).map((one) => `Baris ${one.row}: ${rowWords(one)}`)
  const left = problems.length - told.length
  const more = left > 0 ? [`Masih ada ${left} hal lain yang perlu diperbaiki.`] : []
  return ['Belum ada yang didaftarkan.', ...told, ...more].join(' ')
}

function rowWords(problem: GroupProblem): string {
  switch (problem.kind) {
    case 'field':
      return problem.message
    case 'village':
      return problem.choices.length > 0
        ? `ada beberapa “${problem.text}”; tulis salah satu: ${problem.choices.join('; ')}.`
        : `desa “${problem.text}” tidak dikenal; tulis nama desanya, atau “luar” bila di luar kabupaten.`
    case 'education':
      return `pendidikan “${problem.text}” tidak dikenal; tulis SD, SMP, SMA, SMK, D3, atau S1.`
    case 'workState':
      return `keadaan kerja “${problem.text}” tidak dikenal; tulis bekerja, kontrak habis, PHK, mencari kerja, atau usaha.`
    case 'twice':
      return `orang ini sudah ada di baris ${problem.first}.`
    case 'already':
      return 'orang ini sudah terdaftar di kunjungan ini; hapus barisnya.'
    case 'unfit':
      return unfitWords(problem.unfit)
  }
}
