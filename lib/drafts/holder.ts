/** Who holds the link of a draft; lib/web/draft.ts makes one from a request. */
export interface DraftHolder {
  draftId: number
  /** The account that it belongs to; null where it is open to whoever has the link. */
  accountId: string | null
}
