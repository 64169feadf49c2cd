import type { ComponentProps } from 'react'
import { ActionForm } from '#components/forms/action-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { RequestStatus } from '#lib/requests/request.ts'
import { RequestStatusBadge } from './request-status.tsx'

interface WithdrawCardProps {
  request: { program: string; site: string; status: RequestStatus }
  /** Address of the request. */
  here: string
  form: ComponentProps<typeof ActionForm>
}

/** Asks once more before a request is taken back. */
export function WithdrawCard({ request, here, form }: WithdrawCardProps) {
  return (
    <Card
      title={`${request.program}, ${request.site}`}
      actions={<RequestStatusBadge status={request.status} />}
    >
      <p className="mb-5">
        Setelah ditarik, permohonan ini kehilangan tempatnya dalam antrean dan tidak dapat dibuka lagi. Anda
        tetap dapat mengajukan permohonan baru.
      </p>
      <ActionForm {...form} variant="danger" problemTitle="Permohonan belum ditarik" />
      <p className="mt-3">
        <TextLink href={here}>Tidak jadi, kembali ke permohonan</TextLink>
      </p>
    </Card>
  )
}
