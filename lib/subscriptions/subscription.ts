/** What somebody wants to be told of, in the names that people know. */
export interface Wanted {
  kecamatan: string
  neighbours: boolean
  /** Names of training types; none: all of them. */
  types: string[]
}

/** A subscription whose address has not said yes is forgotten after so many days. */
export const DAYS_TO_CONFIRM = 7

/** So many unconfirmed ones an address may have: nobody is sent more mail that he did not ask for. */
export const MOST_UNCONFIRMED = 3

export type SubscriptionState = 'asked' | 'confirmed' | 'stopped'

/** What is wanted, to stand in a sentence: "pelatihan Las atau AC di Kecamatan Cibarusah". */
export function wantedWords({ kecamatan, neighbours, types }: Wanted): string {
  const names = types.length > 1 ? `${types.slice(0, -1).join(', ')} atau ${types.at(-1)}` : types[0]
  const what = names ? `pelatihan ${names}` : 'pelatihan apa saja'
  return `${what} di Kecamatan ${kecamatan}${neighbours ? ' atau kecamatan tetangganya' : ''}`
}
