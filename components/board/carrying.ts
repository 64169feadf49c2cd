import { useEffect, useRef, useState } from 'react'
import { type DropAnswers, earliestYes, type PlaceAnswer, placeAnswer } from '#lib/board/answers.ts'
import type { Board, BoardFilter } from '#lib/board/board.ts'
import { type Cargo, cargoId, isSamePlace, placeOf, type Target } from '#lib/board/carry.ts'
import { answersHref } from '#lib/board/schema.ts'
import { spanOf } from '#lib/board/span.ts'
import { addDays } from '#lib/time/days.ts'
import { type Answered, isAnswers, useAnswers } from './answers-hook.ts'

/** What is being carried, or was just put down. */
interface Carried {
  cargo: Cargo
  /** Where it lay when it was picked up. */
  origin: Target
  /** Null: not over the board. */
  target: Target | null
  by: 'pointer' | 'keys'
  /** `refused`: the place said no; what would work is offered. `asked`: the form of the drop is open. */
  stage: 'carried' | 'dropping' | 'refused' | 'asked'
}

/** A drop that its place said yes to. */
export interface Drop {
  cargo: Cargo
  target: Target
  answer: Extract<PlaceAnswer, { kind: 'free' }>
  answers: DropAnswers
}

/** Carries visits and requests over the board: what is carried, what its place answers, and the drop. */
export function useCarrying(board: Board, filter: BoardFilter, changes: number) {
  const [carried, setCarried] = useState<Carried | null>(null)
  const [drop, setDrop] = useState<Drop | null>(null)
  const rowIds = board.rows.map(({ id }) => id)
  const { cargo, target, stage } = carried ?? {}
  const asks = carried && carried.stage !== 'asked'
  const address = asks
    ? answersHref(filter, {
        kind: carried.cargo.kind,
        id: cargoId(carried.cargo),
        fromRow: carried.cargo.kind === 'visit' ? carried.cargo.rowId : null,
        trainingDays: (carried.target ?? carried.origin).trainingDays,
      })
    : null
  const answered: Answered = useAnswers(address, changes)
  const answers = isAnswers(answered) ? answered : stage === 'asked' && drop ? drop.answers : null
  const answer = target && answers ? placeAnswer(answers, target.rowId, target.day) : null

  // A request that was picked up by a key lies nowhere yet: on the best place, once that is known.
  const seeks =
    carried?.by === 'keys' && stage === 'carried' && cargo?.kind === 'request' && target === carried.origin
  useEffect(() => {
    if (!seeks || !answers) return
    const best = earliestYes(answers, rowIds)
    setCarried((now) => now && { ...now, target: { ...now.origin, ...best } })
  }, [seeks, answers, rowIds])

  useEffect(() => {
    if (stage !== 'dropping' || answered === 'waiting' || !carried) return
    if (!target) return setCarried(null)
    if (isSamePlace(target, carried.origin) && cargo?.kind === 'visit') return setCarried(null)
    if (answers && answer?.kind === 'free') {
      setDrop({ cargo: carried.cargo, target, answer, answers })
      setCarried({ ...carried, stage: 'asked' })
    } else setCarried({ ...carried, stage: 'refused' })
  }, [stage, answered, answers, answer, carried, cargo, target])

  const pickUp = (what: Cargo, by: Carried['by']) => {
    const { from, to } = spanOf(filter.range, filter.day)
    const tomorrow = addDays(board.today, 1)
    const day = from <= tomorrow && tomorrow <= to ? tomorrow : from
    const origin = placeOf(what, rowIds, day)
    setDrop(null)
    setCarried({
      cargo: what,
      origin,
      target: by === 'keys' || what.kind === 'visit' ? origin : null,
      by,
      stage: 'carried',
    })
  }
  const takeTo = (place: Target | null) =>
    setCarried((now) => {
      if (!now || (now.stage !== 'carried' && now.stage !== 'refused')) return now
      if (now.stage === 'carried' && place && now.target && isSamePlace(place, now.target)) return now
      return { ...now, target: place, stage: 'carried' }
    })
  const putDown = () => setCarried((now) => now && { ...now, stage: 'dropping' })
  const dropAt = (place: Target) => setCarried((now) => now && { ...now, target: place, stage: 'dropping' })
  const putBack = () => {
    setCarried(null)
    setDrop(null)
  }
  return { carried, drop, answered, answers, answer, rowIds, pickUp, takeTo, putDown, dropAt, putBack }
}

export type Carrying = ReturnType<typeof useCarrying>

/** The newest value of something, for listeners that live longer than one drawing. */
export function useNewest<Value>(value: Value) {
  const newest = useRef(value)
  useEffect(() => {
    newest.current = value
  })
  return newest
}
