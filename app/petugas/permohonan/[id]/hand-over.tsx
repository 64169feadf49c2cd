import type { ComponentProps } from 'react'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { ticketOf } from '#lib/requests/ticket.ts'
import { linkAddress } from '#lib/web/link.ts'

interface HandOverProps {
  request: { id: number; can: { showLink: boolean } }
  /** Just shown; from the address. */
  token: string
  form: Pick<ComponentProps<typeof OfferedForm>, 'id' | 'action' | 'path' | 'submit'>
}

/** The secret link of a request without an account, for who brought the letter; later, when it is lost, on demand. */
export function HandOver({ request: { id, can }, token, form }: HandOverProps) {
  const shown = /^[\w-]{22}$/.test(token)
  if (!shown && !can.showLink) return <OfferedForm {...form} offered={false} />
  return (
    <Card title="Tautan untuk pemohon">
      <p>
        Nomor permohonan <strong>{ticketOf(id)}</strong>. Dengan tautan rahasia, pemohon mengikuti
        permohonannya tanpa akun.
      </p>
      {shown ? (
        <p className="wrap-anywhere mt-3 select-all rounded-lg bg-sunken p-3 font-mono text-sm">
          {linkAddress(token)}
        </p>
      ) : (
        <div className="mt-3">
          <OfferedForm
            {...form}
            offered={can.showLink}
            fold="Pemohon kehilangan tautannya…"
            hidden={{ requestId: id }}
            variant="secondary"
          >
            <p>Berikan hanya kepada narahubung permohonan ini. Riwayat mencatat siapa yang menunjukkannya.</p>
          </OfferedForm>
        </div>
      )}
    </Card>
  )
}
