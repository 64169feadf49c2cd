import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { RegistrationStatus } from '#lib/registrations/registration.ts'
import { isAhead, type PublicVisit } from '#lib/schedule/visit.ts'
import { moment } from '#lib/time/words.ts'

interface TicketStateProps {
  ticket: {
    status: RegistrationStatus
    inLine: number
    acceptBy: Date | null
    overdue: boolean
    visit: PublicVisit
  }
  /** It came about just now. */
  fresh: boolean
}

/** Where somebody stands, in one sentence, and what there is to do. */
export function TicketState({ ticket, fresh }: TicketStateProps) {
  const { status, visit } = ticket
  const role = fresh ? { role: 'status' as const } : {}
  if (!isAhead(visit))
    return (
      <Notice tone={visit.status === 'completed' ? 'info' : 'danger'} title={OVER[visit.status]}>
        {visit.reason && visit.status !== 'completed' ? `Alasan: ${visit.reason}` : null}
      </Notice>
    )
  if (status === 'seated') return <Seated ticket={ticket} role={role} />
  if (status === 'waitlisted')
    return (
      <Notice {...role} tone="warning" title={`Anda di daftar tunggu, urutan ke\u2011${ticket.inLine}`}>
        Begitu ada yang batal dan tiba giliran Anda, kursinya langsung untuk Anda dan kami kabari.
      </Notice>
    )
  return (
    <Notice
      {...role}
      title={status === 'lapsed' ? 'Kursi ini sudah diteruskan' : 'Pendaftaran ini sudah dibatalkan'}
    >
      Masih ingin ikut? <TextLink href={`/kunjungan/${visit.id}/daftar`}>Daftar lagi</TextLink>
    </Notice>
  )
}

const OVER: Record<PublicVisit['status'], string> = {
  tentative: '',
  confirmed: '',
  running: '',
  completed: 'Pelatihan ini sudah selesai',
  interrupted: 'Pelatihan ini terhenti sebelum selesai',
  cancelled: 'Pelatihan ini dibatalkan',
}

function Seated({
  ticket: { acceptBy, overdue },
  role,
}: {
  ticket: TicketStateProps['ticket']
  role: object
}) {
  if (acceptBy === null)
    return (
      <Notice {...role} tone="success" title="Anda punya kursi">
        Datang 15 menit sebelum mulai, dan tunjukkan tiket ini.
      </Notice>
    )
  if (overdue)
    return (
      <Notice tone="warning" title="Batas menerima kursi sudah lewat">
        Kursinya diteruskan ke orang berikutnya.
      </Notice>
    )
  return (
    <Notice {...role} tone="warning" title="Ada kursi untuk Anda">
      {`Terima paling lambat ${moment(acceptBy)}. Setelah itu kursinya diteruskan ke orang berikutnya.`}
    </Notice>
  )
}
