import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { type SignInRefusal, signIn } from '#lib/accounts/commands.ts'
import { signInForm } from '#lib/accounts/schema.ts'
import type { OrganizationViewer, StaffViewer } from '#lib/accounts/viewer.ts'
import { type FormState, type Problem, problemsOf, typedIn } from '#lib/forms/form.ts'
import { destinationOf } from './return-path.ts'
import { currentAddress, endSignIn, keepCookies } from './session.ts'

type SignedIn = { viewer: OrganizationViewer | StaffViewer } | { problems: Problem[] }

/** Signs the person in by two fields of a form; problems stand beside these fields. */
export async function signInWith(
  form: FormData,
  emailField: string,
  passwordField: string,
): Promise<SignedIn> {
  const parsed = signInForm.safeParse({ email: form.get(emailField), password: form.get(passwordField) })
  if (!parsed.success) {
    const problems = problemsOf(parsed.error)
    return {
      problems: problems.map(({ field, message }) => ({
        field: field === 'email' ? emailField : passwordField,
        message,
      })),
    }
  }
  const answer = await signIn(parsed.data, await currentAddress(), await headers())
  if (!answer.ok) return { problems: [{ field: emailField, message: signInWords(answer.reason) }] }
  const viewer = await keepCookies(answer.value)
  if (viewer.kind !== 'public') return { viewer }
  await endSignIn()
  return { problems: [{ message: NO_ROOM }] }
}

/** The sign-in page's form: in, and on to where the person came from. */
export async function runSignIn(before: FormState, form: FormData): Promise<FormState> {
  const who = await signInWith(form, 'email', 'password')
  if ('viewer' in who) redirect(destinationOf(who.viewer, String(form.get('kembali') ?? '')))
  return { values: typedIn(form), problems: who.problems, signedOut: false, attempt: before.attempt + 1 }
}

const NO_ROOM =
  'Akun ini belum terhubung dengan pemohon mana pun. Hubungi Dinas Tenaga Kerja agar akun Anda dihubungkan.'

function signInWords(refusal: SignInRefusal): string {
  if (refusal.kind === 'wrongPassword') return 'Surel atau kata sandi tidak cocok. Periksa keduanya.'
  const minutes = Math.ceil(refusal.seconds / 60)
  return `Terlalu banyak percobaan masuk. Coba lagi dalam ${minutes} menit.`
}
