import { FormCheckbox, FormCheckboxes, FormNumber, FormText } from '#components/forms/fields.tsx'
import { NEED } from '#components/sites/readiness.ts'
import { MINUTES } from '#lib/fleet/schema.ts'
import { PROGRAM_BOUNDS, SITE_NEEDS } from '#lib/programs/schema.ts'

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
    </>
  )
}
