/** What an address carries behind its question mark, as Next hands it to a page. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** The first value of a parameter, or ''. */
export function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** An id in an address: a positive number that fits the column, or null. */
export function idIn(value: string | string[] | undefined): number | null {
  const text = one(value)
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

/** The page of a list in an address; the first unless it says another. */
export function pageIn(value: string | string[] | undefined): number {
  const text = one(value)
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1
}
