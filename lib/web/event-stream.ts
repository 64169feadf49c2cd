import { type ScheduleHub, scheduleHub } from './schedule-hub.ts'

/** Below the minute after which proxies cut a silent connection; lib/board/listening.ts waits for longer. */
const HEARTBEAT_MS = 15_000

/** Changes that follow each other are told together. */
const GATHER_MS = 100

/** The newest state as text; null where this person may not see it, or no longer. */
type Draw = () => Promise<string | null>

/**
 * An answer that sends what `draw` gives: at once, and again whenever a change of the schedule has altered it.
 * Ends when `draw` gives null (told as the event "ended"), when the browser goes, and when the server stops.
 */
export function eventStream(draw: Draw): Response {
  let telling: Telling | undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      telling = new Telling(controller, draw, scheduleHub())
    },
    pull: () => telling?.read(),
    cancel: () => telling?.stop(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // Compression would hold events back.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

const encoder = new TextEncoder()

class Telling {
  readonly #controller: ReadableStreamDefaultController<Uint8Array>
  readonly #draw: Draw
  readonly #ends: (() => void)[]
  #last = ''
  #wanted = true
  #busy = false
  #stopped = false
  #timer: NodeJS.Timeout | undefined

  constructor(
    controller: ReadableStreamDefaultController<Uint8Array>,
    draw: Draw,
    hub: Pick<ScheduleHub, 'follow' | 'untilEnd'>,
  ) {
    this.#controller = controller
    this.#draw = draw
    const beat = setInterval(() => this.#beat(), HEARTBEAT_MS)
    this.#ends = [
      () => clearInterval(beat),
      () => clearTimeout(this.#timer),
      hub.follow((channel) => channel !== 'messages' && this.#change()),
      hub.untilEnd(() => this.#close()),
    ]
    void this.#tell()
  }

  /** The browser has read what it was sent. */
  read(): void {
    if (this.#wanted) this.#change()
  }

  stop(): void {
    this.#stopped = true
    for (const end of this.#ends) end()
  }

  #beat(): void {
    if (!this.#isFull()) this.#send(':\n\n')
    // The day may have turned, or the sign-in may have ended.
    this.#change()
  }

  #change(): void {
    this.#wanted = true
    if (!this.#stopped) this.#timer ??= setTimeout(() => void this.#tell(), GATHER_MS)
  }

  /** A browser that does not keep up gets the newest state alone, once it has read. */
  #isFull(): boolean {
    return (this.#controller.desiredSize ?? 0) <= 0
  }

  async #tell(): Promise<void> {
    this.#timer = undefined
    if (this.#busy || this.#isFull()) return
    this.#busy = true
    this.#wanted = false
    try {
      const text = await this.#draw()
      if (this.#stopped) return
      if (text === null) {
        this.#send('event: ended\ndata:\n\n')
        return this.#close()
      }
      if (text !== this.#last) this.#send(`data: ${text}\n\n`)
      this.#last = text
    } catch (error) {
      // Whoever listens comes back, and is then told everything.
      console.error(error)
      this.#close()
    } finally {
      this.#busy = false
      if (this.#wanted) this.#change()
    }
  }

  #send(text: string): void {
    this.#controller.enqueue(encoder.encode(text))
  }

  #close(): void {
    if (this.#stopped) return
    this.stop()
    this.#controller.close()
  }
}
