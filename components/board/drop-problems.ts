import type { Problem } from '#lib/forms/form.ts'

/** Fields that the form of a drop shows. */
const SHOWN = ['reason', 'confirmed', 'readinessWaiver', 'outsideWindow']

interface Where {
  /** The page that does the same as the drop: where the ways out of a refusal lead. */
  form: string
  /** The board as it is now. */
  board: string
}

/** The words of a refusal, for a form that shows few fields and stands on another page than its ways out. */
export function dropProblems(problems: Problem[], { form, board }: Where, stale = false): Problem[] {
  return problems.map(({ field, message, instead }) => {
    const ways = (instead ?? []).map((way) =>
      way.href.startsWith('?') ? { ...way, href: form + way.href } : way,
    )
    return {
      message,
      ...(field && SHOWN.includes(field) && { field }),
      instead: stale
        ? [
            { href: board, label: 'Lihat papan sekarang' },
            { href: form, label: 'Buka formulirnya' },
          ]
        : ways,
    }
  })
}
