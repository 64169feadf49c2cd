import type { Problem } from '#lib/forms/form.ts'

type Refused = { kind: 'tooManyTries'; seconds: number } | { kind: 'unknownPlace' } | { kind: 'unknownType' }

/** Why nobody was asked. */
export function subscribeWords(refusal: Refused): Problem {
  switch (refusal.kind) {
    case 'tooManyTries':
      return {
        message: `Terlalu banyak permintaan dari jaringan ini. Coba lagi dalam ${Math.ceil(refusal.seconds / 60)} menit.`,
      }
    case 'unknownPlace':
      return { field: 'kecamatan', message: 'Pilih kecamatan Anda dari daftar.' }
    case 'unknownType':
      return { field: 'types', message: 'Pilih jenis pelatihan dari daftar.' }
  }
}
