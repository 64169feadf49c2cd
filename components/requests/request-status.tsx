import { Badge, type BadgeTone } from '#components/ui/badge.tsx'
import type { RequestStatus } from '#lib/requests/request.ts'

const STATUSES: Record<RequestStatus, { words: string; tone: BadgeTone }> = {
  draft: { words: 'Belum dikirim', tone: 'hatched' },
  submitted: { words: 'Menunggu pemeriksaan', tone: 'waiting' },
  needs_revision: { words: 'Perlu diperbaiki', tone: 'waiting' },
  queued: { words: 'Dalam antrean', tone: 'teal' },
  offered: { words: 'Tanggal ditawarkan', tone: 'waiting' },
  scheduled: { words: 'Terjadwal', tone: 'success' },
  completed: { words: 'Selesai', tone: 'plain' },
  declined: { words: 'Ditolak', tone: 'danger' },
  withdrawn: { words: 'Ditarik', tone: 'plain' },
  merged: { words: 'Digabung', tone: 'plain' },
}

export function requestStatusWords(status: RequestStatus): string {
  return STATUSES[status].words
}

export function RequestStatusBadge({ status }: { status: RequestStatus }) {
  const { words, tone } = STATUSES[status]
  return <Badge tone={tone}>{words}</Badge>
}
