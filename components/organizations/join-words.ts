import type { Problem } from '#lib/forms/form.ts'
import type { JoinRefusal } from '#lib/organizations/organization.ts'

/** Why an account was not made, or an invitation not accepted, and what would work instead. */
export function joinWords(refusal: JoinRefusal): Problem {
  switch (refusal.kind) {
    case 'tooManyTries':
      return {
        message: `Terlalu banyak percobaan. Coba lagi dalam ${Math.ceil(refusal.seconds / 60)} menit.`,
      }
    case 'unknownArea':
      return { field: 'areaCode', message: 'Wilayah ini tidak dapat dipilih. Pilih dari daftar.' }
    case 'emailTaken':
      return {
        field: 'email',
        message: 'Alamat surel ini sudah punya akun. Masuk dengan akun itu, atau buat kata sandi baru.',
        instead: [
          { href: '/masuk', label: 'Masuk' },
          { href: '/lupa-kata-sandi', label: 'Lupa kata sandi' },
        ],
      }
    case 'wrongPassword':
      return {
        field: 'password',
        message: 'Kata sandi tidak cocok dengan akun ini.',
        instead: [{ href: '/lupa-kata-sandi', label: 'Lupa kata sandi' }],
      }
    case 'weakPassword':
      return { field: 'password', message: 'Kata sandi paling sedikit 10 karakter.' }
    case 'nameMissing':
      return { field: 'ownName', message: 'Tulis nama Anda.' }
    default:
      return { message: INVITATION_WORDS[refusal.kind] }
  }
}

/** Why an invitation opens nothing. */
export const INVITATION_WORDS = {
  unknown: 'Undangan ini tidak berlaku. Mintalah undangan baru kepada yang mengundang Anda.',
  used: 'Undangan ini sudah dipakai. Masuk dengan akun Anda.',
  revoked: 'Undangan ini sudah dicabut. Mintalah undangan baru kepada yang mengundang Anda.',
  expired: 'Undangan ini sudah lewat masa berlakunya. Mintalah undangan baru kepada yang mengundang Anda.',
  otherEmail: 'Undangan ini dikirim ke alamat surel lain. Masuk dengan akun alamat itu.',
  staffAccount: 'Akun petugas tidak dapat menjadi anggota pemohon. Pakai alamat surel lain.',
} as const
