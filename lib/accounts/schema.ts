import { z } from 'zod'

const email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Tulis alamat surel Anda.')
  .email('Alamat surel belum lengkap, contoh: nama@instansi.go.id.')
  .max(200, 'Alamat surel terlalu panjang.')

export const signInForm = z.object({
  email,
  password: z.string().min(1, 'Tulis kata sandi Anda.').max(200, 'Kata sandi terlalu panjang.'),
})

export const newStaff = z.object({
  email,
  name: z.string().trim().min(1).max(120),
  role: z.enum(['admin', 'scheduler', 'instructor', 'viewer'], {
    error: 'Peran harus salah satu dari admin, scheduler, instructor, viewer.',
  }),
  password: z.string().min(10, 'Kata sandi paling sedikit 10 karakter.').max(200),
})
