/** The parts of a public page's query that it reads, in the order of its one form; all else in an address is noise. */
const QUERY = [
  'hari',
  'bulan',
  'dari',
  'sampai',
  'jenis',
  'kecamatan',
  'desa',
  'untuk',
  'kursi',
  'dekat',
  'cari',
  'tampilan',
]

const PLAIN =
  /^\/(kunjungan\/\d{1,10}(\/kalender\.ics)?|(kecamatan|pelatihan)\/[a-z0-9.-]{1,60}|wilayah\.json)$/

/**
 * The address of a public page in its one form, so that noise and order make no second copy of it; null for
 * every other address.
 */
export function publicPath(url: string): string | null {
  if (!url.startsWith('/')) return null
  // Put together, not resolved: "//x" is a path here, and no other host.
  const { pathname, searchParams } = new URL(`http://localhost${url}`)
  if (PLAIN.test(pathname)) return pathname
  if (pathname !== '/' && pathname !== '/kalender.ics') return null
  const query = new URLSearchParams()
  for (const name of QUERY) {
    const value = searchParams.get(name) || areaIn(searchParams, name)
    if (value) query.set(name, value.slice(0, 64))
  }
  const text = query.toString()
  return text ? `${pathname}?${text}` : pathname
}

/** A form has one choice of both kecamatan and desa; only their codes tell which it is. */
function areaIn(searchParams: URLSearchParams, name: string): string | null {
  const area = searchParams.get('wilayah')
  if (!area || searchParams.has('kecamatan') || searchParams.has('desa')) return null
  return name === (area.length > 8 ? 'desa' : 'kecamatan') ? area : null
}
