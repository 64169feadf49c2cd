import { ButtonLink } from '#components/ui/button.tsx'
import type { Option } from '#lib/planning/options.ts'
import type { Day } from '#lib/time/days.ts'
import { date } from '#lib/time/words.ts'
import { OptionList } from './option-list.tsx'

interface SearchOptionsProps {
  options: Option[]
  /** So many of them are shown. */
  shown: number
  nameOf: (id: number) => string
  isPicked: (option: Option) => boolean
  hrefOf: (option: Option) => string
  /** The address that shows so many. */
  moreHref: (shown: number) => string
  /** Since when the request waits, and the last day that was searched. */
  since: Day | null
  until: Day
}

/** So many more are shown at a time; each time as many again. */
const FIRST_SHOWN = 6

/** How many options an address asks to see. */
export function optionsShown(text: string): number {
  return /^[1-9]\d{0,4}$/.test(text) ? Math.max(Number(text), FIRST_SHOWN) : FIRST_SHOWN
}

/** "Cari tanggal": what would work and what it costs, the best first. */
export function SearchOptions({ options, shown, since, until, moreHref, ...list }: SearchOptionsProps) {
  const inWindow = options.filter((option) => option.inWindow).length
  return (
    <section id="pilihan" aria-labelledby="judul-pilihan" className="flex scroll-mt-4 flex-col gap-2">
      <h2 id="judul-pilihan" className="font-bold text-lg">
        Cari tanggal
      </h2>
      <p className="text-ink-soft text-sm">{summaryWords(options.length, inWindow, until)}</p>
      <OptionList {...list} options={options.slice(0, shown)} />
      {options.length > shown ? (
        <ButtonLink variant="secondary" className="self-start" href={`${moreHref(shown * 2)}#pilihan`}>
          Tampilkan lebih banyak ({options.length - shown} lagi)
        </ButtonLink>
      ) : null}
      <p className="text-ink-soft text-sm">
        Diurutkan: dalam rentang yang diminta,
        {options.some(({ unsuited }) => unsuited) ? ' lalu tanpa hari yang tidak cocok bagi pemohon,' : ''}{' '}
        lalu lama menunggu
        {since ? ` (sejak masuk antrean ${date(since)})` : ''}, lalu tambahan jalan seluruh rombongan, lalu
        hari instruktur dipakai kunjungan lain dalam bulan hari pertama. Pilihan pertama tiap unit dan yang
        lebih dekat didahulukan; hari-hari di antaranya menyusul.
      </p>
    </section>
  )
}

function summaryWords(all: number, inWindow: number, until: Day): string {
  if (all === 0)
    return `Sampai ${date(until)} tidak ada hari dengan unit, instruktur, dan perangkat yang bebas bersamaan. Sebabnya di bawah ini.`
  if (inWindow === 0)
    return `Tidak ada yang bisa dalam rentang yang diminta; ${all} pilihan sampai ${date(until)} di luarnya.`
  return `${inWindow} pilihan dalam rentang yang diminta, ${all - inWindow} di luarnya sampai ${date(until)}.`
}
