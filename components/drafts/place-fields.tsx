import { FormHidden, FormRadios, FormSelect, FormText } from '#components/forms/fields.tsx'
import { areaGroups } from '#components/requests/choices.ts'
import { NEW_SITE } from '#lib/requests/schema.ts'
import type { StepProps } from './step-props.ts'

export function ProgramFields({ choices: { programs } }: StepProps) {
  return (
    <FormRadios
      name="programId"
      label="Program"
      choices={programs.map(({ id, name, trainingType, trainingDays, seatsMax, carried }) => ({
        value: String(id),
        label: name,
        hint: `${trainingType}, ${trainingDays} hari, sampai ${seatsMax} peserta${carried ? '' : ' (belum ada unitnya)'}`,
        disabled: !carried,
      }))}
    />
  )
}

/** Hides the fields of a new place until it is asked for, by CSS alone; an old browser shows them always. */
const ONLY_FOR_NEW =
  'supports-[selector(:has(*))]:not-group-has-[input[value=baru]:checked]/tempat:hidden flex flex-col gap-4 border-line-strong border-l-2 pl-4'

export function PlaceFields({ choices }: StepProps) {
  const known = choices.sites.length > 0
  return (
    <div className="group/tempat flex flex-col gap-4">
      {known ? (
        <FormRadios
          name="site"
          label="Lokasi"
          choices={[
            ...choices.sites.map(({ id, name, area }) => ({ value: String(id), label: name, hint: area })),
            { value: NEW_SITE, label: 'Lokasi lain', hint: 'Tulis nama dan alamatnya.' },
          ]}
        />
      ) : (
        <FormHidden name="site" />
      )}
      <fieldset className={known ? ONLY_FOR_NEW : 'flex flex-col gap-4'}>
        <legend className={known ? 'float-left mb-1 font-bold' : 'sr-only'}>Lokasi baru</legend>
        <FormText name="siteName" label="Nama lokasi" hint="Misalnya: Pabrik 2, Aula RW 05" maxLength={120} />
        <FormText
          name="siteAddress"
          label="Alamat"
          hint="Jalan dan nomor, atau patokannya."
          optional
          maxLength={300}
        />
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
