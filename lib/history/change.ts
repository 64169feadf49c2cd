/** What is known of a thing, in words that stay readable after whatever it names was renamed. */
export type Fact = string | number | boolean | null | string[]
export type Facts = Record<string, Fact>
export type Changes = Record<string, { from: Fact; to: Fact }>

const sameFact = (a: Fact | undefined, b: Fact | undefined) => JSON.stringify(a) === JSON.stringify(b)

export function sameFacts(a: Facts, b: Facts): boolean {
  return Object.keys(changesBetween(a, b)).length === 0
}

/** The facts that differ, each with what it was and what it is. */
export function changesBetween(before: Facts, after: Facts): Changes {
  const differing = Object.entries(after).filter(([name, fact]) => !sameFact(before[name], fact))
  return Object.fromEntries(differing.map(([name, to]) => [name, { from: before[name] ?? null, to }]))
}
