// Sends requests over a few kept connections for a while, in a process of its own so that it does not slow down
// what it measures.
import { Agent, get } from 'node:http'
import type { Load, Loaded } from './load.ts'

process.on('message', async ({ url, milliseconds, connections }: Load) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const loaded: Loaded = { requests: 0, failures: 0, bytes: 0, milliseconds: 0 }
  const began = performance.now()
  const one = () =>
    new Promise<void>((resolve) => {
      const failed = () => {
        loaded.failures += 1
        resolve()
      }
      get(url, { agent }, (response) => {
        if (response.statusCode !== 200) loaded.failures += 1
        response.on('data', (chunk: Buffer) => {
          loaded.bytes += chunk.length
        })
        response.on('end', resolve).on('error', failed)
      }).on('error', failed)
    })
  const connection = async () => {
    while (performance.now() - began < milliseconds) {
      await one()
      loaded.requests += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, connection))
  agent.destroy()
  process.send?.({ ...loaded, milliseconds: performance.now() - began })
  process.disconnect?.()
})
