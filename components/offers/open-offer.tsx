import type { ComponentProps } from 'react'
import type { ActionForm } from '#components/forms/action-form.tsx'
import { FormArea } from '#components/forms/fields.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import type { OfferedDate, SeenOffer } from '#lib/offers/offer.ts'
import { dayAt } from '#lib/time/days.ts'
import { dateRange, longDate } from '#lib/time/words.ts'

interface OpenOfferProps {
  offer: Omit<SeenOffer, 'dates'> & {
    dates: (OfferedDate & { convoy: { id: number; name: string }[] })[]
    can: { withdraw: boolean }
  }
  form: Pick<ComponentProps<typeof ActionForm>, 'id' | 'action' | 'path' | 'submit'>
}

/** What waits for an answer of the requester, for staff; and the way to take it back. */
export function OpenOffer({ offer, form }: OpenOfferProps) {
  const { id, requestId, status, answerBy, overdue, note, dates, can } = offer
  const withdraw = (
    <OfferedForm
      {...form}
      offered={can.withdraw}
      fold="Tarik tawaran…"
      hidden={{ requestId, offerId: id }}
      variant="danger"
      problemTitle="Tawaran belum ditarik"
    >
      <FormArea
        name="reason"
        label="Alasan menarik tawaran"
        hint="Pemohon membaca alasan ini. Permohonannya kembali ke antrean di tempat semula."
        rows={3}
        maxLength={500}
      />
    </OfferedForm>
  )
  if (status !== 'open') return withdraw
  return (
    <Card
      id="tawaran"
      title="Tawaran yang menunggu jawaban"
      actions={<Badge tone={overdue ? 'danger' : 'waiting'}>{overdue ? 'Lewat batas' : 'Ditawarkan'}</Badge>}
    >
      <ul className="divide-y divide-line">
        {dates.map(({ bookingId, firstDay, lastDay, convoy }) => (
          <li key={bookingId} className="wrap-anywhere py-2">
            <strong>{dateRange(firstDay, lastDay)}</strong>
            <p className="text-ink-soft text-sm">{convoy.map(({ name }) => name).join(', ')}</p>
          </li>
        ))}
      </ul>
      <p className="my-3">
        {overdue ? 'Batas jawabannya sudah lewat, ' : 'Dijawab pemohon paling lambat '}
        {longDate(dayAt(answerBy))}.
      </p>
      {note ? (
        <p className="mb-3 whitespace-pre-line border-line-strong border-l-4 pl-3">
          <strong>Pesan untuk pemohon:</strong> {note}
        </p>
      ) : null}
      {withdraw}
    </Card>
  )
}
