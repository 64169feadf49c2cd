import { phoneWords } from '#components/requests/request-facts.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { DescriptionList } from '#components/ui/description-list.tsx'
import type {
  Education,
  RegistrationChannel,
  RegistrationStatus,
  WorkState,
} from '#lib/registrations/registration.ts'
import { seatTicketOf } from '#lib/registrations/ticket.ts'
import { moment } from '#lib/time/words.ts'
import { CHANNEL, standingOf } from './staff-words.ts'
import { EDUCATION, WORK_STATE } from './words.ts'

interface ParticipantFactsProps {
  person: {
    id: number
    status: RegistrationStatus
    statusSince: Date
    acceptBy: Date | null
    inLine: number | null
    phone: string
    email: string | null
    nik: string | null
    area: string | null
    kecamatan: string | null
    birthYear: number | null
    education: Education
    workState: WorkState
    channel: RegistrationChannel
    createdAt: Date
  }
}

/** All that planners know of somebody. */
export function ParticipantFacts({ person }: ParticipantFactsProps) {
  const { phone, email, nik, area, kecamatan, birthYear, inLine } = person
  const { words, more, tone } = standingOf(person)
  return (
    <DescriptionList
      items={[
        {
          term: 'Status',
          detail: (
            <span className="flex flex-wrap items-center gap-2">
              <Badge tone={tone}>{words}</Badge>
              <span>{inLine === null ? more : `urutan ke-${inLine}`}</span>
            </span>
          ),
        },
        { term: 'Nomor tiket', detail: seatTicketOf(person.id) },
        {
          term: 'Telepon',
          detail: phone ? (
            <a href={`tel:${phone}`} className="whitespace-nowrap text-teal underline underline-offset-4">
              {phoneWords(phone)}
            </a>
          ) : (
            'tidak ada; beri tahu lewat cara lain'
          ),
        },
        { term: 'Surel', detail: email && <span className="wrap-anywhere">{email}</span> },
        { term: 'NIK', detail: nik },
        { term: 'Desa', detail: area ? `${area}, Kec. ${kecamatan}` : 'di luar kabupaten' },
        { term: 'Tahun lahir', detail: birthYear },
        { term: 'Pendidikan', detail: EDUCATION[person.education] },
        { term: 'Keadaan kerja', detail: WORK_STATE[person.workState] },
        { term: 'Cara mendaftar', detail: `${CHANNEL[person.channel]}, ${moment(person.createdAt)}` },
      ]}
    />
  )
}
