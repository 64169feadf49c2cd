/** The parts of a public page's query that it reads; all else in an address is noise. */
const QUERY = ['bulan', 'hari', 'jenis', 'kecamatan', 'tampilan']

const VISIT = /^\/kunjungan\/\d{1,10}(\/kalender\.ics)?$/

/**
 * The address of a public page in its one form, so that noise and order make no second copy of it; null for
 * every other address.
 */
export function publicPath(url: string): string | null {
  if (!url.startsWith('/')) return null
  // Put together, not resolved: "//x" is a path here, and no other host.
  const { pathname, searchParams } = new URL(`http://localhost${url}`)
  if (VISIT.test(pathname)) return pathname
  if (pathname !== '/' && pathname !== '/kalender.ics') return null
  const query = new URLSearchParams()
  for (const name of QUERY) {
    const value = searchParams.get(name)
    if (value) query.set(name, value.slice(0, 64))
  }
  const text = query.toString()
  return text ? `${pathname}?${text}` : pathname
}
