import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'

/** How long a file may take to be opened. */
const PATIENCE_MS = 20_000
/** By how much the process may grow meanwhile; what a file unpacks lies outside the worker's heap. */
const GROWTH_BYTES = 512 * 1024 * 1024
const LOOK_EVERY_MS = 50

/**
 * Hands a file to a worker (its path in the project) in a thread of its own that may neither take long nor grow: files
 * come from anybody. Null where it took too long, grew too large or died of it. The bytes are copied.
 */
export async function askApart<Answer>(path: string, bytes: Uint8Array): Promise<Answer | null> {
  // The launcher starts in the project; a path of the bundle would not lead to the source.
  const worker = new Worker(resolve(/* turbopackIgnore: true */ process.cwd(), path), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
    env: {},
  })
  const answer = await answerOf<Answer>(worker)
  await worker.terminate()
  return answer
}

function answerOf<Answer>(worker: Worker): Promise<Answer | null> {
  const before = process.memoryUsage.rss()
  return new Promise((settle, fail) => {
    const stop = setTimeout(() => settle(null), PATIENCE_MS)
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > GROWTH_BYTES) settle(null)
    }, LOOK_EVERY_MS)
    const over = () => {
      clearTimeout(stop)
      clearInterval(watch)
    }
    worker.once('message', (answer: Answer) => settle(answer))
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? settle(null) : fail(error),
    )
    worker.once('exit', () => {
      over()
      settle(null)
    })
  })
}
