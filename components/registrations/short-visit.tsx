import type { ReactNode } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { type Day, daysBetween } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'

export interface ShortVisit {
  id: number
  program: string
  site: string
  firstDay: Day
  lastDay: Day
  seated: number
  least: number
}

/** Why a visit is given up to which too few people come. */
export function shortReason({ seated, least }: ShortVisit): string {
  return `Peserta baru ${seated} orang, sedangkan program ini perlu paling sedikit ${least}.`
}

interface ShortCardProps {
  visitId: number
  short: ShortVisit | null
  /** How many visits can take its people. */
  targets: number
  /** The form that keeps the visit as it is; there as well where nothing is to be decided, for its answer. */
  children: ReactNode
}

/** Asks whether a visit takes place to which too few people come, with what can be done instead. */
export function ShortCard({ visitId, short, targets, children }: ShortCardProps) {
  if (!short) return children
  return (
    <Card title="Putuskan: peserta masih kurang" className="border-marigold">
      <p className="mb-3">
        {shortReason(short)} Kurang {short.least - short.seated} orang.
      </p>
      <div className="flex flex-col items-start gap-3">
        {targets > 0 ? (
          <ButtonLink href={`/petugas/kunjungan/${visitId}/gabungkan`}>Gabungkan…</ButtonLink>
        ) : (
          <p className="text-ink-soft">Tidak ada kunjungan lain yang dapat menerima pesertanya.</p>
        )}
        <ButtonLink variant="secondary" href={`/petugas/kunjungan/${visitId}/pindahkan`}>
          Pindahkan tanggalnya…
        </ButtonLink>
        <TextLink href="#batalkan">Batalkan: formulirnya ada di bawah, alasannya sudah terisi</TextLink>
      </div>
      {children}
    </Card>
  )
}

interface ShortVisitsProps {
  visits: ShortVisit[]
  /** So many days before its first a visit is asked about. */
  days: number
  today: Day
}

/** The visits that wait for such a decision. */
export function ShortVisits({ visits, days, today }: ShortVisitsProps) {
  return (
    <Card title={`Putuskan: peserta masih kurang (${visits.length})`} className="border-marigold">
      <p className="-mt-3 mb-1 text-ink-soft text-sm">
        Mulai dalam {days} hari, pesertanya belum sampai jumlah paling sedikit. Gabungkan, pindahkan,
        batalkan, atau tetap jalankan.
      </p>
      <ul className="divide-y divide-line">
        {visits.map((visit) => (
          <li key={visit.id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <div className="min-w-0">
              <TextLink href={`/petugas/kunjungan/${visit.id}`} strong className="wrap-anywhere sm:min-h-6">
                {visit.program}, {visit.site}
              </TextLink>
              <p className="text-ink-soft text-sm tabular-nums">
                {dateRange(visit.firstDay, visit.lastDay)} · {daysWords(today, visit.firstDay)}
              </p>
            </div>
            <p className="font-semibold tabular-nums">
              {visit.seated} dari paling sedikit {visit.least}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function daysWords(today: Day, firstDay: Day): string {
  const left = daysBetween(today, firstDay)
  if (left > 1) return `${left} hari lagi`
  return left === 1 ? 'mulai besok' : 'mulai hari ini'
}
