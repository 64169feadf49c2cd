import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * A way to an app that can be cut: its open connections are torn, and new ones refused until it is mended. Frozen,
 * its event streams stay open but carry nothing any more, as behind a gateway that forgot them.
 */
export async function openCuttable(appUrl: string) {
  const port = Number(new URL(appUrl).port)
  const sockets = new Set<Socket>()
  const streams = new Set<Socket>()
  let whole = true
  const server = createServer((near) => {
    if (!whole) return near.destroy()
    const far = connect(port, 'localhost')
    far.on('data', (chunk) => {
      if (chunk.includes('text/event-stream')) streams.add(far)
    })
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('error', () => to.destroy())
      from.on('close', () => sockets.delete(from) && to.destroy())
      from.pipe(to)
    }
  }).listen(0)
  await once(server, 'listening')
  const tear = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut() {
      whole = false
      tear()
    },
    freeze() {
      for (const stream of streams) stream.unpipe()
    },
    mend() {
      whole = true
    },
    close() {
      server.close()
      tear()
    },
  }
}
