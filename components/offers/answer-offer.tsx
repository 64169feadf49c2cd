import type { ComponentProps, ReactNode } from 'react'
import type { ActionForm } from '#components/forms/action-form.tsx'
import { FormArea, FormRadios } from '#components/forms/fields.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { gapsWords } from '#components/sites/readiness.ts'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { SeenOffer } from '#lib/offers/offer.ts'
import type { ReadinessGap } from '#lib/sites/site.ts'
import { dayAt } from '#lib/time/days.ts'
import { dateRange, longDate } from '#lib/time/words.ts'
import { fromToWords, sessionsWords } from './date-words.ts'
import { outcomeWords } from './outcome-words.ts'

type Form = Pick<ComponentProps<typeof ActionForm>, 'id' | 'action' | 'path' | 'submit' | 'hidden'>

interface AnswerOfferProps {
  offer: SeenOffer & { can: { answer: boolean } }
  request: { site: string; participants: number; gaps: ReadinessGap[] }
  /** Address of the request's page. */
  here: string
  accept: Form
  decline: Form
}

/** The offered dates in words, and the two ways to answer; once it was answered, what became of it. */
export function AnswerOffer({ offer, request, here, accept, decline }: AnswerOfferProps) {
  const outcome = outcomeWords(offer)
  const [only] = offer.dates
  return (
    <>
      {outcome ? (
        <Notice tone={outcome.tone} role="status" title={outcome.title}>
          {outcome.next}
        </Notice>
      ) : (
        <Deadline offer={offer} />
      )}
      <Forms offered={offer.can.answer}>
        <OfferedForm
          {...accept}
          offered={offer.can.answer}
          problemTitle="Tanggal belum diterima"
          values={offer.dates.length === 1 && only ? { bookingId: String(only.bookingId) } : {}}
        >
          <FormRadios
            name="bookingId"
            label={offer.dates.length > 1 ? 'Pilih satu tanggal' : 'Tanggal yang ditawarkan'}
            choices={offer.dates.map((date) => ({
              value: String(date.bookingId),
              label: <strong>{dateRange(date.firstDay, date.lastDay)}</strong>,
              hint: `${fromToWords(date)}. ${sessionsWords(date.sessions)}.`,
            }))}
          />
          <Preparations request={request} />
        </OfferedForm>
        <OfferedForm
          {...decline}
          offered={offer.can.answer}
          fold="Tidak ada yang cocok…"
          variant="secondary"
          problemTitle="Jawaban belum terkirim"
        >
          <FormArea
            name="reason"
            label="Mengapa tidak cocok"
            hint="Misalnya hari apa yang tidak bisa. Petugas membacanya saat mencari tanggal lain."
            optional
            rows={3}
            maxLength={500}
          />
        </OfferedForm>
      </Forms>
      <p>
        <TextLink href={here}>Kembali ke permohonan</TextLink>
      </p>
    </>
  )
}

function Forms({ offered, children }: { offered: boolean; children: ReactNode }) {
  if (!offered) return children
  return (
    <Card>
      <div className="flex flex-col gap-4">{children}</div>
    </Card>
  )
}

function Deadline({ offer: { answerBy, note } }: { offer: SeenOffer }) {
  return (
    <Notice tone="info" title={`Mohon dijawab paling lambat ${longDate(dayAt(answerBy))}`}>
      <p>
        Sampai akhir hari itu tanggalnya kami simpan untuk Anda. Tanpa jawaban, tawaran gugur dan permohonan
        kembali ke antrean di tempat semula.
      </p>
      {note ? (
        <p className="mt-2 whitespace-pre-line">
          <strong>Pesan petugas:</strong> {note}
        </p>
      ) : null}
    </Notice>
  )
}

function Preparations({ request: { site, participants, gaps } }: Pick<AnswerOfferProps, 'request'>) {
  return (
    <div>
      <h2 className="font-semibold">Yang perlu disiapkan</h2>
      <ul className="ml-5 list-disc">
        <li>Tempat di {site} selama semua hari pelatihan; rombongan datang sebelum jam pertama.</li>
        <li>{participants} peserta yang dapat hadir sampai hari terakhir.</li>
        {gaps.length > 0 ? <li>Di lokasi: {gapsWords(gaps)}.</li> : null}
      </ul>
    </div>
  )
}
