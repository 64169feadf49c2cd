import { Button, ButtonLink } from '#components/ui/button.tsx'
import { nearestYes, rowWithYes } from '#lib/board/answers.ts'
import type { Board, BoardFilter } from '#lib/board/board.ts'
import { date } from '#lib/time/words.ts'
import { answerLine, cargoWords, goneWords } from './carry-words.ts'
import type { Carrying } from './carrying.ts'
import { formHref } from './drop-address.ts'

interface CarryLineProps {
  board: Board
  filter: BoardFilter
  carrying: Carrying
  signIn: string
}

/** What the place says to what is carried over it, and after a no what would work. Always there, to be heard. */
export function CarryLine({ board, filter, carrying, signIn }: CarryLineProps) {
  const { carried, answer } = carrying
  const shown = carried && carried.stage !== 'asked'
  const tone = !shown || !answer ? '' : answer.kind === 'free' ? 'yes' : 'no'
  return (
    <div className={`carry-line ${shown ? 'open' : ''} ${carried?.by ?? ''} ${tone}`}>
      <p aria-live="polite" aria-atomic="true">
        {shown ? <Words board={board} filter={filter} carrying={carrying} /> : null}
      </p>
      {carried?.stage === 'refused' ? (
        <Ways board={board} filter={filter} carrying={carrying} signIn={signIn} />
      ) : null}
    </div>
  )
}

function Words({
  board,
  filter,
  carrying: { carried, answered, answers, answer },
}: Omit<CarryLineProps, 'signIn'>) {
  if (!carried) return null
  const { cargo, target } = carried
  const what = <strong>{cargoWords(cargo)}. </strong>
  const row = board.rows.find(({ id }) => id === target?.rowId)
  if (answered === 'waiting') return <>{what}Memeriksa …</>
  if (answered === 'ended') return <>{what}Anda tidak masuk lagi, jadi tidak ada yang dapat ditaruh.</>
  if (answered === 'lost') return <>{what}Sambungan terputus, tidak ada yang berubah. Coba lagi sebentar.</>
  if ('gone' in answered)
    return (
      <>
        {what}
        {goneWords(answered)}
      </>
    )
  if (!target || !row || !answer || !answers)
    return <>{what}Bawa ke baris dan hari di papan; lepaskan di luar papan untuk membatalkan.</>
  return (
    <>
      {what}
      {answerLine(answer, { row, kind: filter.rows, day: target.day }, answers)}
    </>
  )
}

/** What would work instead of a place that said no. */
function Ways({ board, filter, carrying, signIn }: CarryLineProps) {
  const { carried, answered, answers, rowIds } = carrying
  if (!carried) return null
  const { cargo, target } = carried
  const day = target && answers ? nearestYes(answers, target.rowId, target.day) : null
  const rowId = target && answers ? rowWithYes(answers, rowIds, target.day) : null
  const other = board.rows.find(({ id }) => id === rowId)
  return (
    <div className="ways">
      {target && day ? (
        <Button variant="secondary" onClick={() => carrying.dropAt({ ...target, day })}>
          Taruh mulai {date(day)}
        </Button>
      ) : null}
      {target && other ? (
        <Button variant="secondary" onClick={() => carrying.dropAt({ ...target, rowId: other.id })}>
          Taruh di {other.name}
        </Button>
      ) : null}
      {answered === 'ended' ? (
        <ButtonLink variant="secondary" href={signIn}>
          Masuk lagi
        </ButtonLink>
      ) : (
        <ButtonLink variant="secondary" href={formHref(cargo, filter.rows, target)}>
          {cargo.kind === 'visit' ? 'Pindahkan…' : 'Jadwalkan…'}
        </ButtonLink>
      )}
      <Button variant="quiet" onClick={carrying.putBack}>
        Biarkan di tempatnya
      </Button>
    </div>
  )
}
