import { Notice } from '#components/ui/notice.tsx'
import type { VisitChange } from './visit-change.ts'

const TITLES: Record<VisitChange['kind'], string> = {
  moved: 'Kunjungan dipindahkan ke tanggal lain',
  cancelled: 'Kunjungan dibatalkan',
  interrupted: 'Kunjungan dihentikan',
}

/** Tells the requester that a date they had relied on is no more, why, and what comes next. */
export function VisitChangeNotice({ change }: { change: VisitChange | null }) {
  if (!change) return null
  const { kind, before, after, reason } = change
  return (
    <Notice tone="warning" title={TITLES[kind]}>
      {kind === 'moved' ? (
        <p>
          Semula {before}, sekarang <strong>{after}</strong>.
        </p>
      ) : (
        <p>
          {before ? `Tanggal ${before} tidak berlaku lagi. ` : ''}
          Permohonan Anda kembali ke tempatnya semula dalam antrean; Anda tidak perlu mengajukan lagi.
        </p>
      )}
      {reason ? <p>Alasan: {reason}</p> : null}
    </Notice>
  )
}
