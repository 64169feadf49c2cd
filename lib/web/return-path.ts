import type { OrganizationViewer, StaffViewer } from '#lib/accounts/viewer.ts'

const HERE = 'http://tempat.invalid'

/** A path of this site, as it may be followed after the sign-in; null for any other address. */
export function safePath(text: string): string | null {
  if (!text.startsWith('/') || text.length > 500) return null
  const url = URL.canParse(text, HERE) ? new URL(text, HERE) : null
  return url?.origin === HERE && !url.pathname.startsWith('//')
    ? `${url.pathname}${url.search}${url.hash}`
    : null
}

/** Where a person's work begins. */
function homeOf(person: StaffViewer | OrganizationViewer): string {
  return person.kind === 'staff' ? '/petugas' : '/pemohon'
}

/** Where a person goes after the sign-in: back, unless that room is for others. */
export function destinationOf(person: StaffViewer | OrganizationViewer, wanted: string): string {
  const path = safePath(wanted)
  const closed = person.kind === 'staff' ? /^\/(pemohon|masuk|keluar)\b/ : /^\/(petugas|masuk|keluar)\b/
  return path && !closed.test(path) ? path : homeOf(person)
}
