import { buttonClass } from '#components/ui/button.tsx'
import { ticketOf } from '#lib/requests/ticket.ts'

interface SaveLinkProps {
  requestId: number
  /** The secret link, with its host. */
  address: string
  /** Shown at once to whoever has just asked; folded afterwards. */
  open: boolean
}

/** The only way back to a request without an account: the link, and how to keep it. */
export function SaveLink({ requestId, address, open }: SaveLinkProps) {
  const message = `Permohonan kunjungan MTU ${ticketOf(requestId)}: ${address}`
  return (
    <details open={open} className="rounded-card border border-line bg-surface px-4 open:pb-4">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">Simpan tautan ini</summary>
      <p>
        Dengan tautan ini Anda mengikuti permohonan, memperbaikinya, dan menjawab tawaran tanggal, tanpa akun.
        Siapa pun yang memegangnya dapat melakukan hal yang sama, jadi bagikan hanya kepada yang berhak.
      </p>
      <p className="wrap-anywhere my-3 select-all rounded-lg bg-sunken p-3 font-mono text-sm">{address}</p>
      <a
        href={`https://wa.me/?text=${encodeURIComponent(message)}`}
        target="_blank"
        rel="noopener noreferrer"
        className={buttonClass('secondary')}
      >
        Kirim ke WhatsApp sendiri
      </a>
    </details>
  )
}
