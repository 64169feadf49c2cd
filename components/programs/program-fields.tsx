import {
  FormCheckbox,
  FormCheckboxes,
  FormNumber,
  FormRadios,
  FormSelect,
  FormText,
} from '#components/forms/fields.tsx'
import { NIK_RULE } from '#components/registrations/staff-words.ts'
import { EDUCATION, WORK_STATE } from '#components/registrations/words.ts'
import { NEED } from '#components/sites/readiness.ts'
import { MINUTES } from '#lib/fleet/schema.ts'
import { PROGRAM_BOUNDS, SITE_NEEDS } from '#lib/programs/schema.ts'
import { EDUCATIONS, NIK_RULES, WORK_STATES } from '#lib/registrations/registration.ts'

/** What a program is, and what it asks for. */
export function ProgramFields() {
  const { lessonHours, trainingDays, seats, units, people, powerVa } = PROGRAM_BOUNDS
  return (
    <>
      <FormText name="name" label="Nama" maxLength={80} />
      <FormNumber name="trainingDays" label="Hari pelatihan" {...trainingDays} />
      <FormNumber name="lessonHours" label="Jam pelajaran (JP)" hint="Satu JP 45 menit." {...lessonHours} />
      <FormText name="startMinute" label="Jam mulai" type="time" />
      <FormText
        name="endMinute"
        label="Jam selesai"
        hint="Pada hari kerja yang lebih pendek, sesi dipotong sampai jam kantor."
        type="time"
      />
      <FormCheckbox name="onSaturdays" label="Juga pada hari Sabtu" />
      <FormNumber name="seatsMin" label="Peserta paling sedikit" {...seats} />
      <FormNumber name="seatsMax" label="Kursi" {...seats} />
      <FormNumber
        name="setupMinutes"
        label="Waktu persiapan (menit)"
        hint="Sebelum sesi pertama, di lokasi."
        {...MINUTES}
      />
      <FormNumber
        name="teardownMinutes"
        label="Waktu pembongkaran (menit)"
        hint="Sesudah sesi terakhir, di lokasi."
        {...MINUTES}
      />
      <FormNumber name="unitsNeeded" label="Unit yang diperlukan" {...units} />
      <FormNumber name="instructorsNeeded" label="Instruktur yang diperlukan" {...people} />
      <FormNumber name="kitsNeeded" label="Perangkat yang diperlukan" {...people} />
      <FormNumber name="needsPowerVa" label="Daya listrik di lokasi (VA)" optional {...powerVa} />
      <FormCheckboxes
        name="needs"
        label="Yang harus ada di lokasi"
        choices={SITE_NEEDS.map((need) => ({ value: need, label: NEED[need] }))}
      />
      <EligibilityFields />
    </>
  )
}

/** Who may register for a seat. */
function EligibilityFields() {
  const { age } = PROGRAM_BOUNDS
  return (
    <>
      <FormRadios
        name="asksNik"
        label="NIK peserta"
        choices={NIK_RULES.map((rule) => ({ value: rule, label: NIK_RULE[rule] }))}
      />
      <FormNumber
        name="minAge"
        label="Umur termuda"
        hint="Umur yang dicapai pada tahun kunjungan. Bila diisi, tahun lahir ditanyakan."
        optional
        {...age}
      />
      <FormNumber name="maxAge" label="Umur tertua" optional {...age} />
      <FormSelect
        name="minEducation"
        label="Pendidikan paling rendah"
        optional
        options={[
          { value: '', label: 'Siapa saja' },
          ...EDUCATIONS.map((value) => ({ value, label: EDUCATION[value] })),
        ]}
      />
      <FormCheckboxes
        name="workStates"
        label="Hanya untuk yang keadaan kerjanya"
        hint="Bila tidak ada yang dicentang, semua boleh."
        choices={WORK_STATES.map((value) => ({ value, label: WORK_STATE[value] }))}
      />
      <FormCheckbox name="residentsOnly" label="Hanya untuk warga Kabupaten Bekasi" />
    </>
  )
}
