import { TrainingTypeBadge } from '#components/training-types/training-type-badge.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import type { Board, TypeLook, WaitingRequest } from '#lib/board/board.ts'
import { type Day, daysBetween } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'

interface WaitingListProps {
  board: Board
  /** Takes a request onto the board; nothing where there is no row to put it. */
  pickUp: ((request: WaitingRequest) => void) | undefined
  /** The request that is being carried. */
  carried: number | null
}

/** The requests that wait for a date, in the order of the queue. */
export function WaitingList({ board, pickUp, carried }: WaitingListProps) {
  const { waiting, waitingCount, today, canSchedule } = board
  const types = new Map(board.types.map((type) => [type.slug, type]))
  return (
    <section
      id="antrean"
      aria-labelledby="judul-antrean"
      className="scroll-mt-4 rounded-card border border-line bg-surface xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto"
    >
      <h2 id="judul-antrean" className="border-line border-b p-4 font-bold text-lg">
        Menunggu tanggal ({waitingCount})
      </h2>
      {waiting.length > 0 ? (
        <ol className="divide-y divide-line">
          {waiting.map((request, index) => (
            <WaitingItem
              key={request.id}
              request={request}
              position={index + 1}
              type={types.get(request.type) as TypeLook}
              today={today}
              canSchedule={canSchedule}
              pickUp={pickUp}
              carried={carried === request.id}
            />
          ))}
        </ol>
      ) : (
        <p className="p-4 text-ink-soft">Tidak ada permohonan yang menunggu tanggal.</p>
      )}
      {waitingCount > waiting.length ? (
        <p className="border-line border-t px-4">
          <a
            href="/petugas/permohonan?status=queued"
            className="inline-flex min-h-11 items-center text-teal underline underline-offset-4"
          >
            Lihat semua {waitingCount} permohonan
          </a>
        </p>
      ) : null}
    </section>
  )
}

interface WaitingItemProps {
  request: WaitingRequest
  position: number
  type: TypeLook
  today: Day
  canSchedule: boolean
  pickUp: WaitingListProps['pickUp']
  carried: boolean
}

function WaitingItem(props: WaitingItemProps) {
  const { request, position, type, today, canSchedule, pickUp, carried } = props
  const { id, organization, site, area, program, participants, windowStart, windowEnd, queuedOn } = request
  const waited = daysBetween(queuedOn, today)
  return (
    <li
      data-request={id}
      className={`waiting flex flex-col gap-1.5 p-4 ${canSchedule ? 'movable' : ''} ${carried ? 'carried' : ''}`}
    >
      <p className="flex items-start gap-2">
        <span className="flex-none font-bold text-ink-soft tabular-nums">{`${position}.`}</span>
        <a
          href={`/petugas/permohonan/${id}`}
          draggable={false}
          className="min-w-0 break-words font-semibold text-teal underline underline-offset-4"
        >
          {organization}
        </a>
      </p>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <TrainingTypeBadge type={type} />
        <span>{program}</span>
      </p>
      <p className="text-ink-soft text-sm tabular-nums">
        {site}, {area}. {participants} peserta, {dateRange(windowStart, windowEnd)}.{' '}
        {waited > 0 ? `Menunggu ${waited} hari.` : 'Menunggu sejak hari ini.'}
      </p>
      {canSchedule ? (
        <p className="flex flex-wrap gap-2">
          {pickUp ? (
            <Button
              variant="secondary"
              className="pick"
              data-pick=""
              aria-label={`Taruh ${organization} di papan`}
              aria-pressed={carried}
              onClick={() => pickUp(request)}
            >
              Taruh di papan
            </Button>
          ) : null}
          <ButtonLink
            variant="secondary"
            draggable={false}
            href={`/petugas/permohonan/${id}/jadwalkan`}
            aria-label={`Jadwalkan ${organization}…`}
          >
            Jadwalkan…
          </ButtonLink>
          <ButtonLink
            variant="secondary"
            draggable={false}
            href={`/petugas/permohonan/${id}/tawarkan`}
            aria-label={`Tawarkan tanggal kepada ${organization}`}
          >
            Tawarkan…
          </ButtonLink>
        </p>
      ) : null}
    </li>
  )
}
