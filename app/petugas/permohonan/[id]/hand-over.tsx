import { Card } from '#components/ui/card.tsx'
import { ticketOf } from '#lib/requests/ticket.ts'
import { linkAddress } from '#lib/web/link.ts'

/** The secret link of a request that was entered just now, for who brought the letter; shown this once. */
export function HandOver({ requestId, token }: { requestId: number; token: string }) {
  if (!/^[\w-]{22}$/.test(token)) return null
  return (
    <Card title="Serahkan kepada pembawa surat">
      <p>
        Nomor permohonan <strong>{ticketOf(requestId)}</strong>. Dengan tautan ini pemohon mengikuti
        permohonannya tanpa akun:
      </p>
      <p className="wrap-anywhere mt-3 select-all rounded-lg bg-sunken p-3 font-mono text-sm">
        {linkAddress(token)}
      </p>
    </Card>
  )
}
