import { Notice } from '#components/ui/notice.tsx'
import type { PublicVisit } from '#lib/schedule/visit.ts'
import { dateRange } from '#lib/time/words.ts'

/** What is unusual about a visit: cancelled, broken off, moved, or not certain yet. */
export function VisitState({ visit }: { visit: PublicVisit }) {
  const { status, reason, movedFrom } = visit
  if (status === 'cancelled')
    return (
      <Notice tone="danger" title="Kunjungan ini dibatalkan">
        <p>Alasan: {reason}</p>
        <p>Permohonannya kembali ke antrean. Tanggal baru akan tampil di jadwal.</p>
      </Notice>
    )
  if (status === 'interrupted')
    return (
      <Notice tone="danger" title="Kunjungan ini terhenti sebelum selesai">
        <p>Alasan: {reason}</p>
      </Notice>
    )
  return (
    <>
      {movedFrom ? (
        <Notice tone="warning" title={`Dipindahkan dari ${dateRange(movedFrom.firstDay, movedFrom.lastDay)}`}>
          <p>Alasan: {reason}</p>
        </Notice>
      ) : null}
      {status === 'tentative' ? (
        <Notice title="Masih rencana">
          Tanggal dan tempatnya bisa berubah sampai petugas memastikannya.
        </Notice>
      ) : null}
    </>
  )
}
