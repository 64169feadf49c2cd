import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { type SignInRefusal, signIn, signOut } from '#lib/accounts/commands.ts'
import { findViewer } from '#lib/accounts/queries.ts'
import { signInForm } from '#lib/accounts/schema.ts'
import type { OrganizationViewer, StaffViewer } from '#lib/accounts/viewer.ts'
import { type FormState, type Problem, problemsOf, typedIn } from '#lib/forms/form.ts'
import { destinationOf } from './return-path.ts'
import { currentAddress, keepCookies } from './session.ts'

export type Member = OrganizationViewer | StaffViewer

type SignedIn = { viewer: Member } | { problems: Problem[] }

/**
 * Signs the person in by two fields of a form; problems stand beside these fields. With `only`, an account of
 * another kind stays outside: it could not see the page of the form.
 */
export async function signInWith(
  form: FormData,
  emailField: string,
  passwordField: string,
  only?: Member['kind'],
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
  const opened = new Headers({ cookie: answer.value.map((header) => header.split(';')[0]).join('; ') })
  const viewer = await findViewer(opened)
  if (viewer.kind !== 'public' && (!only || viewer.kind === only)) {
    await keepCookies(answer.value)
    return { viewer }
  }
  // The cookies of the answer stay untouched: Next would draw the page anew, and its form would be lost.
  await signOut(opened)
  return {
    problems: [viewer.kind === 'public' ? { message: NO_ROOM } : { field: emailField, message: OTHER }],
  }
}

/** The sign-in page's form: in, and on to where the person came from. */
export async function runSignIn(before: FormState, form: FormData): Promise<FormState> {
  const who = await signInWith(form, 'email', 'password')
  if ('viewer' in who) redirect(destinationOf(who.viewer, String(form.get('kembali') ?? '')))
  return { values: typedIn(form), problems: who.problems, signedOut: false, attempt: before.attempt + 1 }
}

const NO_ROOM =
  'Akun ini belum terhubung dengan pemohon mana pun. Hubungi Dinas Ketenagakerjaan agar akun Anda dihubungkan.'

const OTHER = 'Formulir ini bukan untuk akun itu. Masuk dengan akun yang Anda pakai tadi.'

function signInWords(refusal: SignInRefusal): string {
  if (refusal.kind === 'wrongPassword') return 'Surel atau kata sandi tidak cocok. Periksa keduanya.'
  const minutes = Math.ceil(refusal.seconds / 60)
  return `Terlalu banyak percobaan masuk. Coba lagi dalam ${minutes} menit.`
}
