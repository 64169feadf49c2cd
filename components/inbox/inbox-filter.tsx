import { ChoiceFilter, DayFilter, TextFilter, TickFilter } from '#components/history/filter-fields.tsx'
import { ORGANIZATION_KIND, REQUEST_SOURCE } from '#components/requests/kind-words.ts'
import { requestStatusWords } from '#components/requests/request-status.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { type InboxChoices, type InboxFilter, isNarrowed, STATUSES, sortOf } from '#lib/inbox/inbox.ts'
import { inboxHref, type OddParts, type Part, taughtValue } from '#lib/inbox/schema.ts'
import { oddInboxWords, SORT } from './words.ts'

interface InboxFilterFormProps {
  filter: InboxFilter
  odd: OddParts
  choices: InboxChoices
}

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** Narrows the inbox; a plain GET form, so the answer is an address. Folded away until something is asked for. */
export function InboxFilterForm({ filter, odd, choices }: InboxFilterFormProps) {
  const { status, kind, taught, kecamatan, source, overdue, text, from, to } = filter
  const field = (name: Part, label: string, value: string | null) => ({
    name,
    label,
    value: value ?? '',
    error: oddInboxWords(odd, name),
  })
  return (
    <details
      open={isNarrowed(filter) || Object.keys(odd).length > 0}
      className="rounded-card border border-line bg-surface px-4 open:pb-4"
    >
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">Cari dan saring…</summary>
      <form action="/petugas/permohonan" aria-label="Saring permohonan" className="flex flex-col gap-4">
        <TextFilter
          {...field('cari', 'Cari nama pemohon, lokasi, narahubung, atau nomor', text)}
          maxLength={80}
        />
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          <ChoiceFilter
            {...field('status', 'Status', status)}
            all="Semua"
            options={STATUSES.map((value) => ({ value, label: requestStatusWords(value) }))}
          />
          <ChoiceFilter
            {...field('jenis', 'Pemohon', kind)}
            all="Semua"
            options={options(ORGANIZATION_KIND)}
          />
          <ChoiceFilter
            {...field('pelatihan', 'Pelatihan', taught && taughtValue(taught))}
            all="Semua"
            groups={choices.types.map(({ id, name, programs }) => ({
              label: name,
              options: [
                { value: taughtValue({ typeId: id }), label: `Semua ${name}` },
                ...programs.map((one) => ({ value: taughtValue({ programId: one.id }), label: one.name })),
              ],
            }))}
          />
          <ChoiceFilter
            {...field('kecamatan', 'Kecamatan', kecamatan)}
            all="Semua"
            options={choices.kecamatan.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <ChoiceFilter {...field('asal', 'Asal', source)} all="Semua" options={options(REQUEST_SOURCE)} />
          <DayFilter {...field('dari', 'Dikirim dari', from)} />
          <DayFilter {...field('sampai', 'Dikirim sampai', to)} />
          <ChoiceFilter
            {...field('urut', 'Urutan', filter.sort)}
            all={`${SORT[sortOf({ ...filter, sort: null })]} dahulu`}
            options={options(SORT)}
          />
        </div>
        <TickFilter {...field('lewat', 'Hanya yang lewat tenggat', overdue ? '1' : null)} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit">Tampilkan</Button>
          {isNarrowed(filter) ? (
            <ButtonLink variant="quiet" href={inboxHref({})}>
              Hapus saringan
            </ButtonLink>
          ) : null}
        </div>
      </form>
    </details>
  )
}
