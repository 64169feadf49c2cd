/** Runs jobs with so many at once; answers the seconds it took. */
export async function runPooled<Job>(
  jobs: Job[],
  atOnce: number,
  work: (job: Job) => Promise<void>,
): Promise<number> {
  const left = jobs.values()
  const began = process.hrtime.bigint()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const job of left) await work(job)
    }),
  )
  return Number(process.hrtime.bigint() - began) / 1e9
}

export function median(figures: number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

/** Keeps three significant digits. */
export function rounded(figure: number): number {
  return Number(figure.toPrecision(3))
}
