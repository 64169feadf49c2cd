import { FormArea } from '#components/forms/fields.tsx'
import { FormFile } from '#components/forms/file-field.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { phoneWords } from '#components/requests/request-facts.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { type CandidatesOfRequest, MOST_CANDIDATES } from '#lib/candidates/candidate.ts'
import { typedList } from '#lib/candidates/typed-list.ts'
import type { FormAction } from '#lib/forms/form.ts'

/** The form of a list; also for when its sign-in has ended. */
export function candidatesForm(here: string, action: FormAction) {
  return { id: 'daftar', action, path: `${here}/peserta`, submit: 'Simpan daftar' } as const
}

const NEWS: Record<string, string> = {
  tersimpan: 'Daftar peserta sudah disimpan.',
  tetap: 'Daftar peserta tidak berubah. Bila tadi Anda memilih berkas, pilih sekali lagi.',
}

interface CandidatesViewProps extends CandidatesOfRequest {
  /** Address of the request's page. */
  here: string
  action: FormAction
  hidden: Record<string, string | number>
  /** What was done just now, from the address. */
  news?: string
}

/** The list of participants of a request, and the form that replaces it. */
export function CandidatesView({ here, action, hidden, news = '', ...list }: CandidatesViewProps) {
  const { candidates, participants, can } = list
  return (
    <>
      {Object.hasOwn(NEWS, news) ? (
        <Notice tone="success" role="status">
          {NEWS[news]}
        </Notice>
      ) : null}
      <Card title={`${candidates.length} dari ${participants} peserta`}>
        {candidates.length > 0 ? (
          <Table
            caption="Peserta yang diharapkan"
            columns={COLUMNS}
            rows={candidates.map((candidate, index) => ({ ...candidate, position: index + 1 }))}
            rowKey={({ position }) => position}
          />
        ) : (
          <p className="text-ink-soft">Belum ada nama. Daftar ini boleh menyusul.</p>
        )}
      </Card>
      <Card title={candidates.length > 0 ? 'Ganti daftar' : 'Isi daftar'}>
        {can.replace ? <Guide /> : <p>Daftar permohonan ini tidak diubah lagi.</p>}
        <OfferedForm
          {...candidatesForm(here, action)}
          offered={can.replace}
          hidden={hidden}
          values={{ list: typedList(candidates) }}
          problemTitle="Daftar belum disimpan"
        >
          <FormArea
            name="list"
            label="Satu orang pada setiap baris"
            hint="Nama; telepon; desa. Telepon dan desa boleh kosong."
            rows={10}
            optional
          />
          <FormFile
            name="file"
            label="Atau berkas XLSX atau CSV"
            hint="Paling besar 2 MB. Bila dipilih, isinya menggantikan seluruh daftar di atas."
            accept={ACCEPT}
            optional
          />
        </OfferedForm>
      </Card>
    </>
  )
}

const ACCEPT = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const COLUMNS: Parameters<
  typeof Table<CandidatesOfRequest['candidates'][number] & { position: number }>
>[0]['columns'] = [
  { key: 'position', header: 'No.', numeric: true, cell: ({ position }) => position },
  { key: 'name', header: 'Nama', cell: ({ name }) => <span className="wrap-anywhere">{name}</span> },
  {
    key: 'phone',
    header: 'Telepon',
    cell: ({ phone }) => (phone ? <span className="whitespace-nowrap">{phoneWords(phone)}</span> : '–'),
  },
  {
    key: 'village',
    header: 'Desa',
    cell: ({ village }) => <span className="wrap-anywhere sm:block sm:min-w-32">{village || '–'}</span>,
  },
]

function Guide() {
  return (
    <div className="mb-5">
      <p>
        Tulis daftarnya, salin dari Excel, atau kirim berkas berjudul kolom Nama, Telepon, dan Desa. Paling
        banyak {MOST_CANDIDATES} orang. Kolom lain tidak disimpan; NIK tidak diperlukan. Daftar disimpan
        bersama permohonan, dan hanya pemohon dan perencana jadwal di Disnaker yang dapat membacanya.
      </p>
      <TextLink href="/contoh-daftar-peserta.csv" download>
        Unduh contoh berkas (CSV, dapat dibuka dengan Excel)
      </TextLink>
    </div>
  )
}
