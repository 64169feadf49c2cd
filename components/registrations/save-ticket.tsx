import { buttonClass } from '#components/ui/button.tsx'
import { Fold } from '#components/ui/fold.tsx'

interface SaveTicketProps {
  /** The secret link, with its host. */
  address: string
  words: string
  /** Shown at once to whoever has just registered. */
  open: boolean
}

/** The way back to a ticket: its link, and how to keep it. */
export function SaveTicket({ address, words, open }: SaveTicketProps) {
  return (
    <div className="print:hidden">
      <Fold words="Simpan tautan tiket ini" open={open}>
        <p>
          Dengan tautan ini Anda melihat tiket, menerima kursi, dan memberi tahu bila tidak bisa hadir. Jangan
          dibagikan.
        </p>
        <p className="wrap-anywhere my-3 select-all rounded-lg bg-sunken p-3 font-mono text-sm">{address}</p>
        <a
          href={`https://wa.me/?text=${encodeURIComponent(`${words}: ${address}`)}`}
          target="_blank"
          rel="noopener noreferrer"
          className={buttonClass('secondary')}
        >
          Kirim ke WhatsApp sendiri
        </a>
      </Fold>
    </div>
  )
}
