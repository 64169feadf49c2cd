import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { signOut } from '#lib/accounts/commands.ts'
import { findViewer } from '#lib/accounts/queries.ts'
import type { OrganizationViewer, SignInViewer, StaffViewer } from '#lib/accounts/viewer.ts'
import { env } from '#lib/env.ts'

/** Who the request comes from. Read once while a page is drawn. */
export const currentViewer = cache(
  async (): Promise<SignInViewer> => findViewer(new Headers({ cookie: (await cookies()).toString() })),
)

/** Lets the answer carry cookies of a sign-in. */
export async function keepCookies(setCookies: string[]): Promise<void> {
  const jar = await cookies()
  for (const header of setCookies) {
    for (const [name, cookie] of parseSetCookieHeader(header))
      jar.set(name, cookie.value, toCookieOptions(cookie))
  }
}

/** Ends the sign-in of the request, in the database and in the browser. */
export async function endSignIn(): Promise<void> {
  await keepCookies(await signOut(new Headers({ cookie: (await cookies()).toString() })))
}

/** False where a page of another site sent the request; server actions are checked so by Next itself. */
export function fromThisSite(sent: Headers): boolean {
  const origin = sent.get('origin')
  if (origin === null) return true
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  // The address that people type counts too: a proxy in front may ask us for another host.
  return host === (sent.get('x-forwarded-host') ?? sent.get('host')) || host === new URL(env.publicUrl).host
}

/** The network address of the request, as far as it can be believed; lib/web/server.ts drops what cannot. */
export async function currentAddress(): Promise<string> {
  return (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
}

/** True while a form is answered without JavaScript: the page is drawn in the same request that posted it. */
export async function answersForm(): Promise<boolean> {
  return (await headers()).get('content-type')?.startsWith('multipart/form-data') ?? false
}

/**
 * The member of staff who looks at a page, or off to the sign-in. Null where a form was posted after its
 * sign-in had ended: the page then shows that form alone, which keeps what was typed.
 */
export async function staffAt(path: string): Promise<StaffViewer | null> {
  const viewer = await currentViewer()
  if (viewer.kind === 'staff') return viewer
  if (viewer.kind === 'organization') notFound()
  return (await answersForm()) ? null : toSignIn(path)
}

/** As staffAt, for the people of an organization. */
export async function memberAt(path: string): Promise<OrganizationViewer | null> {
  const viewer = await currentViewer()
  if (viewer.kind === 'organization') return viewer
  if (viewer.kind === 'staff') notFound()
  return (await answersForm()) ? null : toSignIn(path)
}

function toSignIn(path: string): never {
  redirect(`/masuk?kembali=${encodeURIComponent(path)}`)
}
