import { z } from 'zod'

const email = z
  .string('Tulis alamat surel Anda.')
  .trim()
  .toLowerCase()
  .min(1, 'Tulis alamat surel Anda.')
  .email('Alamat surel belum lengkap, contoh: nama@instansi.go.id.')
  .max(200, 'Alamat surel terlalu panjang.')

/** better-auth hashes no longer one. */
const LONGEST_PASSWORD = 128

export const signInForm = z.object({
  email,
  password: z
    .string('Tulis kata sandi Anda.')
    .min(1, 'Tulis kata sandi Anda.')
    .max(LONGEST_PASSWORD, `Kata sandi paling panjang ${LONGEST_PASSWORD} karakter.`),
})

export const newStaff = z.object({
  email,
  name: z.string().trim().min(1).max(120),
  role: z.enum(['admin', 'scheduler', 'instructor', 'viewer'], {
    error: 'Peran harus salah satu dari admin, scheduler, instructor, viewer.',
  }),
  password: z
    .string()
    .min(10, 'Kata sandi paling sedikit 10 karakter.')
    .max(LONGEST_PASSWORD, `Kata sandi paling panjang ${LONGEST_PASSWORD} karakter.`),
})

/** As somebody chooses it for an account. */
export const newPassword = z
  .string('Tulis kata sandi.')
  .min(10, 'Kata sandi paling sedikit 10 karakter.')
  .max(LONGEST_PASSWORD, `Kata sandi paling panjang ${LONGEST_PASSWORD} karakter.`)

export const askPasswordForm = z.object({ email })

export const setPasswordForm = z.object({ token: z.string().max(64), password: newPassword })

export const tokenForm = z.object({ token: z.string().max(64) })

export const nothingForm = z.object({})
