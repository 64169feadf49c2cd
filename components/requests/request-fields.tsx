import type { ReactNode } from 'react'
import {
  FormArea,
  FormDate,
  FormNumber,
  FormRadios,
  FormSelect,
  FormText,
} from '#components/forms/fields.tsx'
import type { RemarkField, Remarks } from '#lib/requests/remark.ts'
import type { Day } from '#lib/time/days.ts'
import { areaGroups, programGroups, type RequestChoices, siteGroups } from './choices.ts'
import { hintWith } from './remarks.tsx'
import { AUDIENCES } from './request-facts.tsx'

interface RequestFieldsProps {
  choices: RequestChoices
  /** First and last day that may be asked for. */
  earliest: Day
  latest: Day
  /** What staff wrote on each field of a returned request. */
  remarks?: Remarks | undefined
  /** More of what is asked, after the window. */
  children?: ReactNode
}

/** What is asked for: the fields that a new request and a revised one share. */
export function RequestFields({ choices, earliest, latest, remarks, children }: RequestFieldsProps) {
  const hint = (field: RemarkField, words?: string) => hintWith(remarks, field, words)
  return (
    <>
      <FormSelect
        name="programId"
        label="Program"
        hint={hint('programId')}
        placeholder="Pilih program"
        groups={programGroups(choices)}
      />
      <FormNumber
        name="participants"
        label="Jumlah peserta"
        hint={hint('participants', 'Perkiraan orang yang akan ikut.')}
        min={1}
        max={10000}
      />
      <PlaceFields choices={choices} remarks={remarks} />
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-1 font-bold text-lg">Kapan</legend>
        <p className="text-ink-soft text-sm">
          Petugas mencari hari pelatihan di antara dua tanggal ini. Rentang yang panjang memberi lebih banyak
          pilihan.
        </p>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormDate
            name="windowStart"
            label="Paling awal"
            hint={hint('windowStart')}
            min={earliest}
            max={latest}
          />
          <FormDate
            name="windowEnd"
            label="Paling akhir"
            hint={hint('windowEnd')}
            min={earliest}
            max={latest}
          />
        </div>
      </fieldset>
      {children}
      <FormRadios
        name="audience"
        label="Siapa yang boleh ikut"
        hint={hint('audience')}
        choices={[
          { value: 'open', label: AUDIENCES.open, hint: 'Jadwal umum memberi tahu bahwa warga boleh ikut.' },
          { value: 'closed', label: AUDIENCES.closed, hint: 'Misalnya karyawan atau anggota Anda.' },
        ]}
      />
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-1 font-bold text-lg">Narahubung</legend>
        <FormText
          name="contactName"
          label="Nama"
          hint={hint('contactName')}
          autoComplete="name"
          maxLength={120}
        />
        <FormText
          name="contactPhone"
          label="Nomor telepon atau WhatsApp"
          hint={hint('contactPhone', 'Contoh: 0812 3456 7890')}
          type="tel"
          autoComplete="tel"
        />
        <FormText
          name="contactEmail"
          label="Alamat surel"
          hint="Kabar tentang permohonan ini dikirim ke sini."
          optional
          type="email"
          autoComplete="email"
          maxLength={200}
        />
      </fieldset>
      <FormArea
        name="note"
        label="Catatan untuk petugas"
        hint={hint('note', 'Misalnya jalan masuk untuk truk, daya listrik, atau jam kerja.')}
        optional
        maxLength={2000}
      />
    </>
  )
}

/** Hides the fields of a new place until it is asked for, by CSS alone; an old browser shows them always. */
const ONLY_FOR_NEW =
  'supports-[selector(:has(*))]:not-group-has-[option[value=baru]:checked]/tempat:hidden flex flex-col gap-4 rounded-card border border-line bg-sunken p-4'

function PlaceFields({ choices, remarks }: Pick<RequestFieldsProps, 'choices' | 'remarks'>) {
  return (
    <div className="group/tempat flex flex-col gap-4">
      <FormSelect
        name="site"
        label="Lokasi"
        hint={hintWith(remarks, 'site', 'Tidak ada dalam daftar? Pilih “Lokasi baru” di paling bawah.')}
        placeholder="Pilih lokasi"
        groups={siteGroups(choices)}
      />
      <fieldset className={ONLY_FOR_NEW}>
        <legend className="float-left mb-1 font-bold">Lokasi baru</legend>
        <FormText name="siteName" label="Nama lokasi" hint="Misalnya: Pabrik 2, Aula RW 05" maxLength={120} />
        <FormText name="siteAddress" label="Alamat" optional maxLength={300} />
        <FormSelect
          name="siteArea"
          label="Desa atau kelurahan"
          placeholder="Pilih desa atau kelurahan"
          groups={areaGroups(choices)}
        />
        <FormText
          name="sitePoint"
          label="Titik di peta"
          hint="Salin tautan dari aplikasi peta, atau tulis lintang dan bujur, misalnya -6.1765, 107.0820."
          optional
          autoComplete="off"
          maxLength={2000}
        />
      </fieldset>
    </div>
  )
}
