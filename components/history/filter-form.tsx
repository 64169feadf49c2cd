import { Button, ButtonLink } from '#components/ui/button.tsx'
import type { HistoryChoices, HistoryFilter } from '#lib/history/history.ts'
import { historyHref, type OddParts, type Part, personValue } from '#lib/history/schema.ts'
import { ChoiceFilter, DayFilter, NumberFilter } from './filter-fields.tsx'
import { oddWords } from './odd-words.ts'
import { deedWords, FLEET_ACTIONS, ORGANIZATION_ACTIONS, SEAT_ACTIONS, VISIT_ACTIONS } from './words.ts'

interface FilterFormProps {
  filter: HistoryFilter
  odd: OddParts
  choices: HistoryChoices
}

const named = (rows: { id: string | number; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: String(id), label: name }))

const deeds = (actions: readonly string[]) =>
  actions.map((action) => ({ value: action, label: deedWords(action) }))

/** Narrows the history; a plain GET form, so the answer is an address. */
export function FilterForm({ filter, odd, choices }: FilterFormProps) {
  const { staff, members, gone, units, instructors, kits, organizations } = choices
  const field = (name: Part, label: string, value: string | number | null) => ({
    name,
    label,
    value: value === null ? '' : String(value),
    error: oddWords(odd, name),
  })
  return (
    <form
      action="/petugas/riwayat"
      aria-label="Saring riwayat"
      className="flex flex-col gap-4 rounded-card border border-line bg-surface p-4"
    >
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <DayFilter {...field('dari', 'Dari tanggal', filter.from)} />
        <DayFilter {...field('sampai', 'Sampai tanggal', filter.to)} />
        <ChoiceFilter
          {...field('tindakan', 'Tindakan', filter.action)}
          all="Semua"
          groups={[
            { label: 'Permohonan dan kunjungan', options: deeds(VISIT_ACTIONS) },
            { label: 'Armada dan pengaturan', options: deeds(FLEET_ACTIONS) },
            { label: 'Pemohon', options: deeds(ORGANIZATION_ACTIONS) },
            { label: 'Peserta', options: deeds(SEAT_ACTIONS) },
          ]}
        />
        <ChoiceFilter
          {...field('orang', 'Oleh', filter.person && personValue(filter.person))}
          all="Semua"
          groups={[
            { label: 'Petugas', options: named(staff) },
            { label: 'Pemohon', options: named(members) },
            {
              label: 'Akunnya sudah tidak ada',
              options: gone.map((name) => ({ value: personValue({ name }), label: name })),
            },
          ]}
        />
        <ChoiceFilter
          {...field('unit', 'Armada', filter.unitId)}
          all="Semua"
          groups={[
            { label: 'Unit', options: named(units) },
            { label: 'Instruktur', options: named(instructors) },
            { label: 'Perangkat', options: named(kits) },
          ]}
        />
        <ChoiceFilter
          {...field('pemohon', 'Pemohon', filter.organizationId)}
          all="Semua"
          options={named(organizations)}
        />
        <NumberFilter
          {...field('permohonan', 'No. permohonan', filter.requestId ?? odd.permohonan ?? null)}
        />
        <NumberFilter {...field('kunjungan', 'No. kunjungan', filter.bookingId ?? odd.kunjungan ?? null)} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit">Tampilkan</Button>
        {Object.values(filter).some((value) => value !== null) ? (
          <ButtonLink variant="quiet" href={historyHref({})}>
            Hapus saringan
          </ButtonLink>
        ) : null}
      </div>
    </form>
  )
}
