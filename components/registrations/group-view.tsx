import { FormArea, FormCheckbox, FormHidden } from '#components/forms/fields.tsx'
import { FormFile } from '#components/forms/file-field.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { FormAction } from '#lib/forms/form.ts'
import { MOST_IN_GROUP } from '#lib/registrations/group.ts'
import type { RegistrationStatus } from '#lib/registrations/registration.ts'
import { seatTicketOf } from '#lib/registrations/ticket.ts'
import { REGISTRATION_STATUS, seatsWords } from './words.ts'

/** The form of a list; also for when its sign-in has ended. */
export function groupFormOf(here: string, action: FormAction) {
  return { id: 'rombongan', action, path: `${here}/rombongan`, submit: 'Daftarkan semua' } as const
}

interface Person {
  id: number
  name: string
  status: RegistrationStatus
  /** Path of the ticket's secret link. */
  ticket: string
}

interface GroupViewProps {
  hosted: {
    seats: number
    seated: number
    waiting: number
    code: string | null
    can: { enter: boolean }
  }
  people: Person[]
  /** Address of the request's page. */
  here: string
  action: FormAction
  hidden: Record<string, string | number>
  submissionKey: string
  /** What was done just now: how many got a seat, how many wait. */
  news: { seated: string; waiting: string } | null
}

/** Whom a host has registered for its visit, and the form that registers more. */
export function GroupView({ hosted, people, here, action, hidden, submissionKey, news }: GroupViewProps) {
  const { code, can } = hosted
  return (
    <>
      {news ? (
        <Notice tone="success" role="status" title="Daftar sudah didaftarkan">
          {`${news.seated} orang mendapat kursi, ${news.waiting} orang masuk daftar tunggu. Bagikan tiketnya di bawah.`}
        </Notice>
      ) : null}
      <Card title={seatsWords(hosted)}>
        {code ? (
          <p>
            Peserta juga dapat mendaftar sendiri dengan kode{' '}
            <strong className="tabular whitespace-nowrap">{code}</strong>. Bagikan hanya kepada peserta Anda.
          </p>
        ) : null}
        {people.length > 0 ? (
          <Table caption="Yang Anda daftarkan" columns={COLUMNS} rows={people} rowKey={({ id }) => id} />
        ) : (
          <p className="text-ink-soft">Belum ada yang Anda daftarkan.</p>
        )}
      </Card>
      <Card title="Daftarkan rombongan">
        <p className="mb-5">
          Satu orang pada setiap baris, paling banyak {MOST_IN_GROUP}: nama; nomor HP; desa; pendidikan;
          keadaan kerja; tahun lahir; NIK. Nomor HP, tahun lahir, dan NIK boleh kosong bila program tidak
          memintanya. Semua didaftarkan, atau tidak seorang pun bila ada baris yang salah. Bila kursi kurang,
          sisanya masuk daftar tunggu menurut urutan baris.
        </p>
        <OfferedForm
          {...groupFormOf(here, action)}
          offered={can.enter}
          hidden={hidden}
          values={{ submissionKey }}
          problemTitle="Belum ada yang didaftarkan"
        >
          <FormHidden name="submissionKey" />
          <FormArea
            name="list"
            label="Daftar peserta"
            hint="Contoh: Siti Contoh; 0812 3456 7890; Srimahi; SMK; mencari kerja"
            rows={8}
            optional
          />
          <FormFile
            name="file"
            label="Atau berkas XLSX atau CSV"
            hint="Dengan judul kolom Nama, HP, Desa, Pendidikan, Pekerjaan. Paling besar 2 MB."
            accept={ACCEPT}
            optional
          />
          <FormCheckbox
            name="consent"
            label="Semua orang di daftar ini tahu dan setuju didaftarkan, dan datanya dipakai Dinas Ketenagakerjaan untuk pelatihan ini."
          />
        </OfferedForm>
      </Card>
    </>
  )
}

const ACCEPT = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const COLUMNS: Parameters<typeof Table<Person>>[0]['columns'] = [
  { key: 'name', header: 'Nama', cell: ({ name }) => <bdi className="wrap-anywhere">{name}</bdi> },
  {
    key: 'status',
    header: 'Keadaan',
    cell: ({ status }) => (
      <Badge tone={REGISTRATION_STATUS[status].tone}>{REGISTRATION_STATUS[status].word}</Badge>
    ),
  },
  {
    key: 'ticket',
    header: 'Tiket',
    cell: ({ id, ticket }) => <TextLink href={ticket}>{seatTicketOf(id)}</TextLink>,
  },
]
