import { FormRadios, FormSelect, FormText } from '#components/forms/fields.tsx'
import { ASKERS } from '#components/requests/asker-words.ts'
import { areaGroups } from '#components/requests/choices.ts'
import { ASKER_KINDS, isOffice } from '#lib/requests/asker.ts'
import type { StepProps } from './step-props.ts'

export function MemberFields({ choices }: StepProps) {
  return (
    <FormRadios
      name="organizationId"
      label="Pemohon"
      choices={choices.organizations.map(({ id, name }) => ({ value: String(id), label: name }))}
    />
  )
}

export function KindFields() {
  return (
    <FormRadios
      name="organizationKind"
      label="Jenis pemohon"
      choices={ASKER_KINDS.map((kind) => ({
        value: kind,
        label: ASKERS[kind].name,
        hint: ASKERS[kind].hint,
      }))}
    />
  )
}

const NAMES = {
  company: { label: 'Nama perusahaan', hint: 'Seperti dalam NIB, misalnya PT atau CV di depannya.' },
  rt_rw: { label: 'Nama RT atau RW', hint: 'Misalnya: RT 03 RW 07 Kampung Baru' },
  union: { label: 'Nama serikat pekerja', hint: 'Seperti dalam bukti pencatatannya.' },
  association: { label: 'Nama asosiasi', hint: 'Nama lengkap, boleh dengan singkatannya.' },
}

/** An office is known by its area alone. */
export function IdentityFields({ asking: { kind }, choices }: StepProps) {
  const named = kind !== null && !isOffice(kind) ? NAMES[kind] : null
  return (
    <>
      {named ? (
        <FormText
          name="organizationName"
          label={named.label}
          hint={named.hint}
          autoComplete="organization"
          maxLength={120}
        />
      ) : null}
      {kind === 'company' ? (
        <FormText
          name="nib"
          label="NIB"
          hint="Nomor Induk Berusaha, 13 angka. Ada di dokumen OSS perusahaan."
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
        />
      ) : null}
      {kind === 'kecamatan' ? (
        <FormSelect
          name="organizationArea"
          label="Kecamatan"
          placeholder="Pilih kecamatan"
          options={choices.kecamatan.map(({ code, name }) => ({ value: code, label: name }))}
        />
      ) : (
        <FormSelect
          name="organizationArea"
          label="Desa atau kelurahan"
          {...(kind !== 'desa' && { hint: 'Tempat kantor atau lingkungan pemohon berada.' })}
          placeholder="Pilih desa atau kelurahan"
          groups={areaGroups(choices)}
        />
      )}
    </>
  )
}
