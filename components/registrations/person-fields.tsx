import { FormRadios, FormSelect, FormText } from '#components/forms/fields.tsx'
import { asksAge, EDUCATIONS, type Eligibility, WORK_STATES } from '#lib/registrations/registration.ts'
import { OUTSIDE } from '#lib/registrations/schema.ts'
import { NikRight } from './nik-right.tsx'
import { EDUCATION, WORK_STATE } from './words.ts'

interface PersonFieldsProps {
  rules: Eligibility
  kecamatan: { name: string; children: { code: string; name: string }[] }[]
  /** The office registers people who have none. */
  phoneOptional?: boolean
  /** A number is known, and stays unless another is typed. */
  nikKnown?: boolean
}

/** What is asked of somebody who takes part; no more than the program needs. */
export function PersonFields(props: PersonFieldsProps) {
  const { rules, kecamatan, phoneOptional = false, nikKnown = false } = props
  const { asksNik, minEducation, workStates } = rules
  return (
    <>
      <FormText name="name" label="Nama" hint="Seperti di KTP." autoComplete="name" maxLength={200} />
      <FormText
        name="phone"
        label="Nomor HP atau WhatsApp"
        hint="Contoh: 0812 3456 7890. Kabar tentang kursi dikirim ke sini."
        type="tel"
        autoComplete="tel"
        optional={phoneOptional}
        maxLength={40}
      />
      <FormText
        name="email"
        label="Surel"
        hint="Kabar juga dikirim ke sini."
        type="email"
        autoComplete="email"
        optional
        maxLength={200}
      />
      <FormSelect
        name="areaCode"
        label="Desa atau kelurahan tempat tinggal"
        placeholder="Pilih…"
        options={[{ value: OUTSIDE, label: 'Di luar Kabupaten Bekasi' }]}
        groups={kecamatan.map(({ name, children }) => ({
          label: `Kecamatan ${name}`,
          options: children.map((child) => ({ value: child.code, label: child.name })),
        }))}
      />
      {asksAge(rules) ? (
        <FormText
          name="birthYear"
          label="Tahun lahir"
          hint={ageWords(rules)}
          inputMode="numeric"
          autoComplete="bday-year"
          maxLength={4}
        />
      ) : null}
      <FormSelect
        name="education"
        label="Pendidikan terakhir"
        hint={minEducation ? `Paling sedikit: ${EDUCATION[minEducation]}.` : undefined}
        placeholder="Pilih…"
        options={EDUCATIONS.map((value) => ({ value, label: EDUCATION[value] }))}
      />
      <FormRadios
        name="workState"
        label="Keadaan kerja"
        choices={(workStates.length > 0 ? workStates : WORK_STATES).map((value) => ({
          value,
          label: WORK_STATE[value],
        }))}
      />
      {asksNik === 'none' ? null : (
        <>
          <FormText
            name="nik"
            label="NIK"
            hint={
              nikKnown
                ? 'Kosongkan bila tidak berubah.'
                : '16 angka di KTP atau KK. Disimpan terenkripsi, dan tidak pernah ditampilkan kepada umum.'
            }
            inputMode="numeric"
            autoComplete="off"
            optional={asksNik === 'optional' || nikKnown}
            maxLength={40}
          />
          <NikRight />
        </>
      )}
    </>
  )
}

function ageWords({ minAge, maxAge }: Eligibility): string {
  if (minAge !== null && maxAge !== null) return `Untuk umur ${minAge} sampai ${maxAge} tahun. Contoh: 1998.`
  return minAge !== null
    ? `Untuk umur ${minAge} tahun ke atas. Contoh: 1998.`
    : `Untuk umur sampai ${maxAge} tahun. Contoh: 1998.`
}
