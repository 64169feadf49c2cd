import { type RefObject, useEffect, useRef } from 'react'
import { trainingDaysTo } from '#lib/board/answers.ts'
import type { Board, BoardFilter } from '#lib/board/board.ts'
import type { Cargo, Target } from '#lib/board/carry.ts'
import { dayAtPart } from '#lib/board/layout.ts'
import { spanOf } from '#lib/board/span.ts'
import { addDays, type Day, daysBetween } from '#lib/time/days.ts'
import { cargoUnder } from './cargo-under.ts'
import { type Carrying, useNewest } from './carrying.ts'

/** A shorter way is a click. */
const LEAST_PX = 5

/** A finger that rests so long picks up; one that moves before scrolls. */
const LONG_PRESS_MS = 400

/** So near to its edge the screen scrolls along. */
const EDGE_PX = 56
const EDGE_STEP_PX = 14

interface Grip {
  cargo: Cargo
  /** At the end of the bar: it stretches. */
  stretch: boolean
  /** Days from the visit's first day to the one under the pointer. */
  into: number
  x: number
  y: number
  pointer: number
  /** Whether it was moved far enough, or held long enough, to be carried. */
  carried: boolean
  timer: ReturnType<typeof setTimeout> | undefined
}

/** Carries by mouse, pen and finger what lies under `room`. */
export function usePointerCarry(
  room: RefObject<HTMLElement | null>,
  board: Board,
  filter: BoardFilter,
  carrying: Carrying,
) {
  const newest = useNewest({ board, filter, carrying })
  const dragged = useRef(false)
  const answers = useRef(carrying.answers)
  const follow = useRef<() => unknown>(() => {})
  useEffect(() => {
    if (!carrying.answers) return
    // Which days are for training is the same however long the visit: the last ones known will do.
    answers.current = carrying.answers
    follow.current()
  }, [carrying.answers])

  useEffect(() => {
    const element = room.current
    if (!element) return
    let grip: Grip | null = null
    let scrolling = 0

    const dayUnder = (x: number): Day | null => {
      const columns = element.querySelector('.columns')?.getBoundingClientRect()
      if (!columns || columns.width === 0) return null
      const { range, day } = newest.current.filter
      return dayAtPart(spanOf(range, day), (x - columns.left) / columns.width)
    }

    const targetUnder = (held: Grip, x: number, y: number): Target | null => {
      const day = dayUnder(x)
      if (held.cargo.kind === 'visit' && held.stretch) {
        const { visit, rowId } = held.cargo
        const end =
          day && answers.current ? trainingDaysTo(answers.current, visit.firstDay, day) : visit.trainingDays
        return { rowId, day: visit.firstDay, trainingDays: end }
      }
      const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-row]')
      if (!row || !day || !element.contains(row)) return null
      const trainingDays = held.cargo.kind === 'visit' ? held.cargo.visit.trainingDays : null
      return { rowId: Number(row.dataset.row), day: addDays(day, -held.into), trainingDays }
    }

    const begin = (held: Grip) => {
      held.carried = true
      answers.current = null
      document.body.classList.add('carrying')
      getSelection()?.removeAllRanges()
      newest.current.carrying.pickUp(held.cargo, 'pointer')
    }

    const scrollAlong = (y: number) => {
      cancelAnimationFrame(scrolling)
      const by = y < EDGE_PX ? -EDGE_STEP_PX : y > innerHeight - EDGE_PX ? EDGE_STEP_PX : 0
      if (by === 0) return
      const step = () => {
        if (!grip?.carried) return
        scrollBy(0, by)
        follow.current()
        scrolling = requestAnimationFrame(step)
      }
      scrolling = requestAnimationFrame(step)
    }

    const gripOf = (event: PointerEvent): Grip | null => {
      const cargo = cargoUnder(event.target as Element, newest.current.board)
      const day = dayUnder(event.clientX)
      // On phones the board is a list without days: there the forms do it.
      if (!cargo || !day) return null
      const into = cargo.kind === 'visit' ? Math.max(0, daysBetween(cargo.visit.firstDay, day)) : 0
      const stretch = Boolean((event.target as Element).closest('[data-stretch]'))
      const { clientX: x, clientY: y, pointerId: pointer } = event
      return { cargo, stretch, into, x, y, pointer, carried: false, timer: undefined }
    }

    const letGo = () => {
      clearTimeout(grip?.timer)
      cancelAnimationFrame(scrolling)
      document.body.classList.remove('carrying')
      grip = null
    }

    const onDown = (event: PointerEvent) => {
      dragged.current = false
      if (event.button !== 0 || !event.isPrimary || event.ctrlKey || event.metaKey || event.shiftKey) return
      grip = gripOf(event)
      if (!grip) return
      const held = grip
      if (event.pointerType === 'touch') grip.timer = setTimeout(() => begin(held), LONG_PRESS_MS)
    }
    const onMove = (event: PointerEvent) => {
      if (!grip || event.pointerId !== grip.pointer) return
      const { clientX: x, clientY: y } = event
      if (!grip.carried) {
        if (Math.hypot(x - grip.x, y - grip.y) < LEAST_PX) return
        if (event.pointerType === 'touch') return letGo()
        begin(grip)
      }
      dragged.current = true
      follow.current = () => grip?.carried && newest.current.carrying.takeTo(targetUnder(grip, x, y))
      follow.current()
      scrollAlong(y)
    }
    const onUp = (event: PointerEvent) => {
      if (!grip || event.pointerId !== grip.pointer) return
      const held = grip
      const { clientX: x, clientY: y } = event
      letGo()
      if (!held.carried) return
      const drop = () => {
        follow.current = () => {}
        const { dropAt, putDown } = newest.current.carrying
        const target = targetUnder(held, x, y)
        if (target) dropAt(target)
        else putDown()
      }
      // How long a stretch is shows from the answers: who lets go before they are there is not forgotten.
      if (held.stretch && !answers.current) follow.current = drop
      else drop()
    }
    const onCancel = () => {
      const { carried, putBack } = newest.current.carrying
      const lies = carried?.by === 'pointer' && carried.stage === 'carried'
      letGo()
      follow.current = () => {}
      if (lies) putBack()
    }
    const onEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onCancel()
    }
    const withoutScroll = (event: TouchEvent) => {
      if (grip?.carried) event.preventDefault()
    }
    // The click that follows a drag opens nothing.
    const onClick = (event: MouseEvent) => {
      if (!dragged.current) return
      dragged.current = false
      event.preventDefault()
      event.stopPropagation()
    }
    const onMenu = (event: MouseEvent) => {
      if (grip?.timer) event.preventDefault()
    }
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('click', onClick, true)
    element.addEventListener('contextmenu', onMenu)
    element.addEventListener('touchmove', withoutScroll, { passive: false })
    document.addEventListener('pointermove', onMove)
    document.addEventListener('pointerup', onUp)
    document.addEventListener('pointercancel', onCancel)
    document.addEventListener('keydown', onEscape)
    return () => {
      letGo()
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('click', onClick, true)
      element.removeEventListener('contextmenu', onMenu)
      element.removeEventListener('touchmove', withoutScroll)
      document.removeEventListener('pointermove', onMove)
      document.removeEventListener('pointerup', onUp)
      document.removeEventListener('pointercancel', onCancel)
      document.removeEventListener('keydown', onEscape)
    }
  }, [room, newest])
}
