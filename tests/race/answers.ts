import type { FormState, Problem } from '#lib/forms/form.ts'

/** The problems that a form shows after it was sent, out of what a server action answered in React's encoding. */
export function problemsIn(text: string): Problem[] {
  for (const line of text.split('\n')) {
    const [, json] = line.match(/^[0-9a-f]+:(\{.*"problems":\[.*)$/) ?? []
    if (json) return (JSON.parse(json) as FormState).problems
  }
  return []
}
