import { FormDate, FormNumber, FormRadios, FormText } from '#components/forms/fields.tsx'
import { AUDIENCES } from '#components/requests/request-facts.tsx'
import { Button } from '#components/ui/button.tsx'
import { MOST_SPANS } from '#lib/drafts/asking.ts'
import { spanFields } from '#lib/drafts/spans-schema.ts'
import { textOf, type Values } from '#lib/forms/form.ts'
import { windowLimits } from '#lib/requests/schema.ts'
import { MORE_FIELD } from './fields.ts'
import type { StepProps } from './step-props.ts'

export function WindowFields({ asking }: StepProps) {
  const { earliest, latest } = windowLimits(asking.today)
  return (
    <>
      <p>
        Petugas mencari hari pelatihan di antara dua tanggal ini. Rentang yang panjang memberi lebih banyak
        pilihan.
        {asking.program ? ` ${asking.program.name} perlu ${asking.program.trainingDays} hari pelatihan.` : ''}
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormDate name="windowStart" label="Paling awal" min={earliest} max={latest} />
        <FormDate name="windowEnd" label="Paling akhir" min={earliest} />
      </div>
    </>
  )
}

/** Lines shown beyond those that are filled in. */
const SPARE = 1

function shownLines(answers: Values): number {
  const lines = Array.from({ length: MOST_SPANS }, (_, index) => spanFields(index))
  const used = lines.findLastIndex((names) => Object.values(names).some((name) => textOf(answers, name)))
  return Math.min(MOST_SPANS, Math.max(2, used + 1 + SPARE))
}

export function SpanFields({ answers }: StepProps) {
  return (
    <>
      <p>Misalnya masa panen, ujian, atau acara besar. Kosongkan bila semua hari dalam rentang Anda cocok.</p>
      <SpanLines count={shownLines(answers)} />
    </>
  )
}

/** Saves the lines and shows more, as long as there may be more. */
export function MoreSpans({ answers }: Pick<StepProps, 'answers'>) {
  if (shownLines(answers) >= MOST_SPANS) return null
  return (
    <Button type="submit" name={MORE_FIELD} value="1" variant="quiet">
      Simpan dan tambah baris
    </Button>
  )
}

/** So many lines for days that do not suit. */
export function SpanLines({ count }: { count: number }) {
  return Array.from({ length: count }, (_, index) => spanFields(index)).map((names, index) => (
    <fieldset key={names.first} className="flex flex-col gap-3 border-line-strong border-l-2 pl-4">
      <legend className="float-left font-bold">Tidak cocok {index + 1}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormDate name={names.first} label="Dari" optional />
        <FormDate name={names.last} label="Sampai" optional />
      </div>
      <FormText name={names.reason} label="Karena" optional maxLength={120} />
    </fieldset>
  ))
}

export function PeopleFields({ asking: { program } }: StepProps) {
  return (
    <>
      <FormNumber
        name="participants"
        label="Jumlah peserta"
        hint={
          program
            ? `Perkiraan orang yang akan ikut. Program ini menampung sampai ${program.seatsMax} orang.`
            : 'Perkiraan orang yang akan ikut.'
        }
        min={1}
        max={10000}
      />
      <FormRadios
        name="audience"
        label="Siapa yang boleh ikut"
        choices={[
          { value: 'open', label: AUDIENCES.open, hint: 'Jadwal umum memberi tahu bahwa warga boleh ikut.' },
          { value: 'closed', label: AUDIENCES.closed, hint: 'Misalnya karyawan atau anggota Anda.' },
        ]}
      />
    </>
  )
}
