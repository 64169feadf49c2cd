/** What the looks of the bars mean, and the keys. */
export function BoardLegend({ canSchedule }: { canSchedule: boolean }) {
  return (
    <div className="legend hue-neutral">
      <span>
        <i className="tentative hatched" /> tentatif, ditawarkan
      </span>
      <span>
        <i className="confirmed" /> pasti
      </span>
      <span>
        <i className="running" /> berlangsung
      </span>
      <span>
        <i className="completed" /> selesai
      </span>
      <span>
        <i className="interrupted" /> terhenti
      </span>
      <span>
        <i className="way" /> perjalanan
      </span>
      <span>
        <i className="ribbon" /> persiapan, beres-beres
      </span>
      <span>
        <i className="blackout" /> tidak tersedia
      </span>
      <span className="keys">
        Papan ketik: panah pindah antar kunjungan dan baris, Enter membuka.
        {canSchedule
          ? ' Memindahkan: seret dengan tetikus, atau Spasi mengangkat, panah membawa, Shift dan panah memanjangkan atau memendekkan, Enter menaruh, Esc mengembalikan.'
          : null}
      </span>
    </div>
  )
}
