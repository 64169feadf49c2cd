import { useEffect, useRef, useState } from 'react'
import type { Board, BoardFilter, WaitingRequest } from '#lib/board/board.ts'
import type { FormAction } from '#lib/forms/form.ts'
import { carryKey } from './carry-keys.ts'
import { CarryLine } from './carry-line.tsx'
import { useCarrying } from './carrying.ts'
import { DropDialog } from './drop-dialog.tsx'
import { useArrival, useHandover } from './handover.ts'
import { usePointerCarry } from './pointer-carry.ts'
import { Timeline } from './timeline.tsx'
import { WaitingList } from './waiting-list.tsx'

export interface CockpitProps {
  board: Board
  filter: BoardFilter
  /** Address of this view. */
  here: string
  /** Where to sign in again. */
  signIn: string
  actions: { move: FormAction; schedule: FormAction }
  /** The visit to which something was done just now. */
  arrived: number | undefined
  /** Counts what became of the board since it was drawn. */
  changes: number
}

/** The board and the requests beside it, on which visits are moved. */
export function Cockpit({ board, filter, here, signIn, actions, arrived, changes }: CockpitProps) {
  const room = useRef<HTMLDivElement>(null)
  const carrying = useCarrying(board, filter, changes)
  usePointerCarry(room, board, filter, carrying)
  const { carried, drop } = carrying
  const asked = carried?.stage === 'asked' ? drop : null
  useArrival(room, arrived)
  useHandover(here, board, asked !== null)
  const scripted = useScripted()
  const pickUp = (request: WaitingRequest) => {
    const same = carried?.cargo.kind === 'request' && carried.cargo.request.id === request.id
    if (!same) carrying.pickUp({ kind: 'request', request }, 'keys')
  }
  return (
    <div
      ref={room}
      className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_20rem] xl:items-start"
      onKeyDownCapture={(event) => carryKey(event, board, carrying)}
    >
      <Timeline board={board} filter={filter} carrying={carrying} />
      <WaitingList
        board={board}
        pickUp={scripted && board.rows.length > 0 ? pickUp : undefined}
        carried={carried?.cargo.kind === 'request' ? carried.cargo.request.id : null}
      />
      <CarryLine board={board} filter={filter} carrying={carrying} signIn={signIn} />
      {asked ? <DropDialog drop={asked} actions={actions} here={here} close={carrying.putBack} /> : null}
    </div>
  )
}

/** False while the page is as it was sent: what needs a script is not offered yet. */
function useScripted(): boolean {
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  return scripted
}
