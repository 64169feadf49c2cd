import type { KeyboardEvent } from 'react'
import type { Board } from '#lib/board/board.ts'
import { stepped } from '#lib/board/carry.ts'
import { cargoUnder } from './cargo-under.ts'
import type { Carrying } from './carrying.ts'

/**
 * Space on a visit picks it up, arrows take it along, Shift and an arrow make it longer or shorter, Enter puts it
 * down, Escape puts it back. To be asked before the keys that walk over the board.
 */
export function carryKey(event: KeyboardEvent, board: Board, carrying: Carrying): void {
  const { carried, answers, rowIds } = carrying
  const held = (event.target as Element).closest('[data-visit], [data-pick]')
  if (!held || event.altKey || event.ctrlKey || event.metaKey) return
  const take = () => {
    event.preventDefault()
    event.stopPropagation()
  }
  const byKeys = carried?.by === 'keys' && (carried.stage === 'carried' || carried.stage === 'refused')
  if (!byKeys) {
    const cargo = event.key === ' ' && held.matches('[data-visit]') ? cargoUnder(held, board) : null
    if (!cargo) return
    take()
    carrying.pickUp(cargo, 'keys')
    return
  }
  const done = { Escape: carrying.putBack, Enter: carrying.putDown, ' ': carrying.putDown }[event.key]
  if (done) {
    take()
    done()
    return
  }
  const usual = answers?.trainingDays ?? carried.origin.trainingDays
  const next = stepped(carried.target ?? carried.origin, event, rowIds, usual ?? 1)
  if (!next) return
  take()
  carrying.takeTo(next)
}
