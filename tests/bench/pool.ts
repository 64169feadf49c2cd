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

const ROUNDS = 5

/**
 * How often a second some work is done, and how often what it is measured against, in turns; the ratio is the median
 * of the ratios of neighbouring rounds. The first round only warms up.
 */
export async function compare(work: () => Promise<number>, bare: () => Promise<number>) {
  const rates: [number[], number[]] = [[], []]
  for (let round = 0; round <= ROUNDS; round++) {
    const bareRate = await bare()
    const rate = await work()
    if (round > 0) {
      rates[0].push(rate)
      rates[1].push(bareRate)
    }
  }
  const ratios = rates[0].map((rate, round) => rate / (rates[1][round] as number))
  return { work: rounded(median(rates[0])), bare: rounded(median(rates[1])), ratio: rounded(median(ratios)) }
}
