import type { Placement, PlacementFacts } from './placement.ts'

/** What a convoy is called in the history, which must stay readable after a resource is renamed. */
export function convoyNames({ fleet }: PlacementFacts, { resourceIds }: Placement): string[] {
  const all = [...fleet.units, ...fleet.instructors, ...fleet.kits]
  return resourceIds.flatMap((id) => all.find((one) => one.id === id)?.name ?? [])
}
