import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import type { Option } from '#lib/planning/options.ts'
import { dateRange } from '#lib/time/words.ts'
import { costWords } from './option-words.ts'

interface OptionListProps {
  options: Option[]
  nameOf: (id: number) => string
  isPicked: (option: Option) => boolean
  hrefOf: (option: Option) => string
}

/** Starts that work with a whole convoy each, and what each costs; a click fills the form. */
export function OptionList({ options, nameOf, isPicked, hrefOf }: OptionListProps) {
  return (
    <ol className="flex flex-col gap-2">
      {options.map((option, index) => (
        <OptionCard
          key={`${option.day} ${option.unitIds.join(' ')}`}
          option={option}
          best={index === 0}
          names={[option.unitIds, option.instructorIds, option.kitIds].map((ids) =>
            ids.map(nameOf).join(', '),
          )}
          picked={isPicked(option)}
          href={hrefOf(option)}
        />
      ))}
    </ol>
  )
}

interface OptionCardProps {
  option: Option
  best: boolean
  /** Units, instructors, kits. */
  names: string[]
  picked: boolean
  href: string
}

function OptionCard({ option, best, names, picked, href }: OptionCardProps) {
  const days = dateRange(option.day, option.lastDay)
  const [units, ...others] = names.filter(Boolean)
  return (
    <li
      className={`grid items-center gap-x-4 gap-y-2 rounded-card border bg-surface p-3 sm:grid-cols-[1fr_auto] ${picked ? 'border-2 border-teal' : 'border-line'}`}
    >
      <div className="wrap-anywhere min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <strong>{days}</strong>
          {best ? <Badge tone="success">Terbaik</Badge> : null}
          {option.inWindow ? null : <Badge tone="waiting">Di luar rentang</Badge>}
          {option.unsuited ? <Badge tone="waiting">Kena hari yang tidak cocok</Badge> : null}
        </p>
        <p>
          <strong className="font-semibold">{units}</strong>
          {others.length > 0 ? `, ${others.join(', ')}` : null}
        </p>
        <p className="text-ink-soft text-sm tabular-nums">{costWords(option).join(' · ')}</p>
      </div>
      {picked ? (
        <Badge tone="teal">Terpilih</Badge>
      ) : (
        <ButtonLink variant="secondary" href={href} aria-label={`Pilih ${units}, ${days}`}>
          Pilih
        </ButtonLink>
      )}
    </li>
  )
}
