interface SeatFiguresProps {
  visit: { seats: number; seated: number; waiting: number; seatsMin: number; open: boolean }
}

/** How many seats a visit has, and how they are taken. */
export function SeatFigures({ visit: { seats, seated, waiting, seatsMin, open } }: SeatFiguresProps) {
  const few = open && seated < seatsMin
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <Figure term="Kursi" count={seats} />
        <Figure term="Terisi" count={seated} />
        <Figure term="Masih kosong" count={seats - seated} />
        <Figure term="Menunggu" count={waiting} />
      </dl>
      {few ? (
        <p className="text-ink-soft">
          Program ini perlu paling sedikit {seatsMin} peserta; masih kurang {seatsMin - seated}.
        </p>
      ) : null}
    </div>
  )
}

function Figure({ term, count }: { term: string; count: number }) {
  return (
    <div className="flex flex-col-reverse rounded-card border border-line bg-surface px-4 py-3">
      <dt className="text-ink-soft text-sm">{term}</dt>
      <dd className="font-extrabold text-2xl tabular-nums">{count}</dd>
    </div>
  )
}
