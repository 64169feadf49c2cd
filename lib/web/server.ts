import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'

export interface Served {
  port: number
  /** Answers what is under way, then closes. */
  stop(): Promise<void>
}

/** Serves the built app, or with `dev` the sources. Port 0 takes any free one. */
export async function serve({ port, dev = false }: { port: number; dev?: boolean }): Promise<Served> {
  const app = next({ dev, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      await closed
      await app.close()
    },
  }
}
