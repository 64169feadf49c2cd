import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface Captured {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
}

/**
 * Lets a handler answer a GET that nobody sent, and gives the whole answer. It stands apart from every
 * connection: who asked first may hang up, and nothing of that request reaches the page.
 */
export function capture(
  handle: Handler,
  url: string,
  headers: IncomingMessage['headers'],
): Promise<Captured> {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method: 'GET', url, headers })
  request.push(null)
  return new Promise((resolve, reject) => {
    const response = new CapturingResponse(request, resolve)
    handle(request, response).catch(reject)
  })
}

class CapturingResponse extends ServerResponse {
  readonly #chunks: Buffer[] = []
  readonly #done: (captured: Captured) => void

  constructor(request: IncomingMessage, done: (captured: Captured) => void) {
    super(request)
    this.#done = done
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.at(-1)
    if (headers && typeof headers === 'object')
      for (const [name, value] of Object.entries(headers)) this.setHeader(name, value)
    return this
  }

  override flushHeaders(): void {}

  override write(chunk: string | Uint8Array): boolean {
    this.#chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk))
    return true
  }

  override end(chunk?: unknown): this {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.write(chunk)
    this.#done({ status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.#chunks) })
    this.finished = true
    this.emit('finish')
    this.emit('close')
    return this
  }
}
