interface Turns {
  /** Runs a task when it is its turn; null where none came in time. */
  take<Value>(task: () => Promise<Value>): Promise<Value | null>
}

/** Lets so many tasks run at once; the others wait, each for at most so long. */
export function createTurns(atOnce: number, patienceMs: number): Turns {
  let running = 0
  const waiting: (() => void)[] = []

  function turn(): Promise<boolean> {
    if (running < atOnce) {
      running += 1
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      const begin = () => {
        clearTimeout(impatience)
        resolve(true)
      }
      const impatience = setTimeout(() => {
        waiting.splice(waiting.indexOf(begin), 1)
        resolve(false)
      }, patienceMs)
      waiting.push(begin)
    })
  }

  /** The turn goes on to who waits longest, or ends. */
  function pass(): void {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }

  return {
    async take(task) {
      if (!(await turn())) return null
      try {
        return await task()
      } finally {
        pass()
      }
    },
  }
}
