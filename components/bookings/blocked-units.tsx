import type { ReactNode } from 'react'
import { holderWords } from '#components/claims/words.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import type { BlockedUnit, Shortage } from '#lib/planning/obstacles.ts'
import type { Day } from '#lib/time/days.ts'
import { date, dateRange } from '#lib/time/words.ts'
import { reasonsOf } from './answer-words.ts'

interface BlockedUnitsProps {
  blocked: BlockedUnit[]
  shortages: Shortage[]
  unfit: { name: string; cause: 'program' | 'repair' }[]
  carriers: string[]
  program: string
  /** The last day that was searched. */
  until: Day
  hrefOf: (day: Day, unitId: number) => string
}

/** Why the other units cannot come within the window, and when they could. */
export function BlockedUnits({ blocked, shortages, unfit, hrefOf, ...words }: BlockedUnitsProps) {
  if (blocked.length + unfit.length === 0) return null
  return (
    <section aria-labelledby="tidak-bisa" className="rounded-card border border-line bg-surface p-4">
      <h3 id="tidak-bisa" className="mb-2 font-bold">
        Yang tidak bisa dalam rentang yang diminta
      </h3>
      <dl className="divide-y divide-line">
        {blocked.map((unit) => (
          <Reason key={unit.id} name={unit.name}>
            {blockedWords(unit)}.{' '}
            {unit.otherwise ? (
              <TextLink href={hrefOf(unit.otherwise.day, unit.id)}>
                Bisa {dateRange(unit.otherwise.day, unit.otherwise.lastDay)}
              </TextLink>
            ) : (
              `Tidak ada hari yang bisa sampai ${date(words.until)}.`
            )}
          </Reason>
        ))}
        {shortages.map((shortage) => (
          <Reason key={shortage.need} name={NEED[shortage.need]}>
            {shortageWords(shortage)}
          </Reason>
        ))}
        {CAUSES.map((cause) => {
          const names = unfit.filter((unit) => unit.cause === cause).map(({ name }) => name)
          return names.length === 0 ? null : (
            <Reason key={cause} name={cause === 'repair' ? 'Diperbaiki' : 'Unit lain'}>
              {names.join(', ')} {unfitWords(cause, words)}
            </Reason>
          )
        })}
      </dl>
    </section>
  )
}

function Reason({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 py-2 sm:grid-cols-[8rem_1fr]">
      <dt className="wrap-anywhere font-semibold">{name}</dt>
      <dd className="wrap-anywhere text-ink-soft text-sm">{children}</dd>
    </div>
  )
}

const CAUSES = ['repair', 'program'] as const
const NEED = { unit: 'Unit', instructor: 'Instruktur', kit: 'Perangkat' }

/** So many obstacles and holders are told; the calendars show every day. */
const MOST_REASONS = 3
const MOST_HOLDERS = 4

/** What stands against a unit within the window, the first obstacles first. */
function blockedWords({ answers }: BlockedUnit): string {
  if (answers.length === 0) return 'Rentang itu sudah lewat atau seluruhnya libur'
  const reasons = reasonsOf(answers).map(({ days, words }) => `${days} ${words}`)
  const left = reasons.length - MOST_REASONS
  const late = answers.some(({ kind }) => kind === 'free')
  return [
    ...reasons.slice(0, MOST_REASONS),
    ...(left > 0 ? [`dan ${left} halangan lain`] : []),
    ...(late ? ['pada hari lainnya kunjungan selesai sesudah rentang itu'] : []),
  ].join('; ')
}

function shortageWords({ day, need, wanted, free, held }: Shortage): string {
  const holders = held.map(({ name, holder }) => `${name} ${holderWords(holder)}`)
  const left = holders.length - MOST_HOLDERS
  return [
    `Untuk mulai ${date(day)} perlu ${wanted}, yang bebas ${free}`,
    ...holders.slice(0, MOST_HOLDERS),
    ...(left > 0 ? [`dan ${left} ${NEED[need].toLowerCase()} lain`] : []),
  ].join('; ')
}

function unfitWords(
  cause: 'program' | 'repair',
  { program, carriers }: { program: string; carriers: string[] },
) {
  if (cause === 'repair') return `membawa ${program}, tetapi sedang diperbaiki.`
  const who =
    carriers.length > 0
      ? `Yang membawanya: ${carriers.join(', ')}.`
      : 'Saat ini tidak ada unit yang membawanya.'
  return `tidak membawa ${program}. ${who}`
}
