/** What a command answers: a value, or a refusal from a closed union that the screen puts into words. */
export type Result<Value, Refusal> = { ok: true; value: Value } | { ok: false; reason: Refusal }

export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function refuse<Refusal>(reason: Refusal): { ok: false; reason: Refusal } {
  return { ok: false, reason }
}
