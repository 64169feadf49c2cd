import type { ReactNode } from 'react'
import { Card } from '#components/ui/card.tsx'
import type { CountersignStatus } from '#lib/countersignatures/countersignature.ts'
import { moment } from '#lib/time/words.ts'
import { COUNTERSIGN_STATUS } from './words.ts'

interface Countersign {
  status: CountersignStatus
  area: string
  by: string | null
  askedAt: Date
  answeredAt: Date | null
  remark: string | null
  reachable: boolean
}

interface CountersignCardProps {
  countersign: Countersign
  /** What can be done about it. */
  children?: ReactNode
}

/** How the countersignature of a request's desa stands. */
export function CountersignCard({ countersign, children }: CountersignCardProps) {
  const { status, area, by, askedAt, answeredAt, remark, reachable } = countersign
  return (
    <Card id="tanda-tangan" title="Tanda tangan desa">
      <div className="flex flex-col gap-3">
        <p className="font-semibold">{COUNTERSIGN_STATUS[status]}</p>
        <p className="text-ink-soft">
          {answeredAt ? `${area}: ${by}, ${moment(answeredAt)}.` : `${area}, diminta ${moment(askedAt)}.`}
        </p>
        {remark ? <p className="whitespace-pre-line border-marigold border-l-4 pl-3">{remark}</p> : null}
        {status === 'asked' && !reachable ? (
          <p>
            Desa atau kelurahan ini belum punya akun di sini. Serahkan surat yang sudah ditandatangani di atas
            kertas kepada Dinas Ketenagakerjaan.
          </p>
        ) : null}
        {children}
      </div>
    </Card>
  )
}
