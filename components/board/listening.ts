/** Longer than two heartbeats of lib/web/event-stream.ts: a connection that is silent for so long is dead. */
const SILENCE_MS = 40_000
const RETRY_MS = 1_000

export type Link = 'opening' | 'live' | 'lost' | 'ended'

interface Listener {
  told: (text: string) => void
  linked: (link: Link) => void
}

/**
 * Follows an event stream until told to stop: comes back after a cut, and is then told the whole state. Not by
 * EventSource, which notices no silent death and cannot say that the sign-in is over. A tab that nobody looks at
 * lets go: a browser has few connections for one host.
 */
export function listen(address: string, { told, linked }: Listener): () => void {
  const gone = new AbortController()

  async function follow(): Promise<Link> {
    const cut = new AbortController()
    const hide = () => document.hidden && cut.abort()
    let silence = setTimeout(() => cut.abort(), SILENCE_MS)
    document.addEventListener('visibilitychange', hide)
    try {
      const signal = AbortSignal.any([gone.signal, cut.signal])
      const answer = await fetch(address, { redirect: 'manual', cache: 'no-store', signal })
      if (answer.type === 'opaqueredirect' || answer.status === 404) return 'ended'
      if (!answer.ok || !answer.body) return 'lost'
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
      let rest = ''
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return 'lost'
        clearTimeout(silence)
        silence = setTimeout(() => cut.abort(), SILENCE_MS)
        const events = (rest + value).split('\n\n')
        rest = events.pop() ?? ''
        for (const event of events) {
          if (event.startsWith('event: ended')) return 'ended'
          if (event.startsWith('data: ')) told(event.slice(6))
          linked('live')
        }
      }
    } catch {
      return cut.signal.aborted && document.hidden ? 'opening' : 'lost'
    } finally {
      clearTimeout(silence)
      document.removeEventListener('visibilitychange', hide)
    }
  }

  async function keepOn(): Promise<void> {
    while (!gone.signal.aborted) {
      await seen()
      const link = await follow()
      if (gone.signal.aborted) return
      linked(link)
      if (link === 'ended') return
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }

  void keepOn()
  return () => gone.abort()
}

/** Waits until somebody looks at the tab. */
function seen(): Promise<void> {
  if (!document.hidden) return Promise.resolve()
  return new Promise((resolve) => {
    const look = () => {
      if (document.hidden) return
      document.removeEventListener('visibilitychange', look)
      resolve()
    }
    document.addEventListener('visibilitychange', look)
  })
}
