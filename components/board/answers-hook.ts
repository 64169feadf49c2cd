import { useEffect, useState } from 'react'
import type { DropAnswers, Gone } from '#lib/board/answers.ts'

/** What the server has said so far. */
export type Answered = DropAnswers | Gone | 'waiting' | 'ended' | 'lost'

export const isAnswers = (answered: Answered): answered is DropAnswers =>
  typeof answered === 'object' && !('gone' in answered)

/** The board may change several times in a moment. */
const SETTLE_MS = 150

/**
 * The answers of an address, asked for again whenever the board has changed; those known meanwhile stay. Null asks
 * nothing.
 */
export function useAnswers(address: string | null, changes: number): Answered {
  const [known, setKnown] = useState<Record<string, Answered>>({})

  useEffect(() => {
    if (!address) return setKnown((before) => (Object.keys(before).length > 0 ? {} : before))
    const gone = new AbortController()
    const tell = (answered: Answered) => {
      if (!gone.signal.aborted) setKnown((before) => ({ ...before, [address]: answered }))
    }
    const ask = async () => {
      try {
        const answer = await fetch(address, { redirect: 'manual', cache: 'no-store', signal: gone.signal })
        if (answer.type === 'opaqueredirect' || answer.status === 404) return tell('ended')
        tell(answer.ok ? await answer.json() : 'lost')
      } catch {
        tell('lost')
      }
    }
    const timer = setTimeout(ask, changes > 0 ? SETTLE_MS : 0)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [address, changes])

  return (address && known[address]) || 'waiting'
}
