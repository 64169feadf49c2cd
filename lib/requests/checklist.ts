/** What staff looks at before a request may wait in the queue, in the order in which a letter is read. */
export const CHECKS = ['letter', 'requester', 'countersign', 'site', 'participants', 'program'] as const

export type Check = (typeof CHECKS)[number]

/** What somebody says of one of them. */
export interface CheckState {
  ticked: boolean
  note: string
}

export interface CheckedItem extends CheckState {
  item: Check
  /** Who said so last; null where nobody has looked yet. */
  by: string | null
  at: Date | null
}

export const UNCHECKED: CheckState = { ticked: false, note: '' }

/** The items of a request; only what an RT or RW asks for is countersigned by its desa. */
export function checksOf(organizationKind: string): Check[] {
  return CHECKS.filter((item) => item !== 'countersign' || organizationKind === 'rt_rw')
}

export function sameCheck(a: CheckState, b: CheckState): boolean {
  return a.ticked === b.ticked && a.note === b.note
}

/** What a form carries along of an item, to know later what its person changed. */
export function seenText({ ticked, note }: CheckState): string {
  return `${ticked ? '1' : '0'}${note}`
}

export function readSeen(text: string): CheckState {
  return { ticked: text.startsWith('1'), note: text.slice(1) }
}

/** Why a checklist was not saved. */
export type CheckRefusal =
  /** Both changed the same item to different things; the other was faster. */
  { kind: 'checkedMeanwhile'; item: Check; ticked: boolean; by: string; at: Date }

/** Items stand open, and nobody wrote why the request may pass all the same. */
export interface OpenChecks {
  kind: 'openChecks'
  items: Check[]
}
