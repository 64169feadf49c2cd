import { durationWords } from '#components/fleet/minutes-words.ts'
import { eligibilityLines, NIK_RULE } from '#components/registrations/staff-words.ts'
import { NEED } from '#components/sites/readiness.ts'
import { TrainingTypeBadge, type TrainingTypeLook } from '#components/training-types/training-type-badge.tsx'
import { DescriptionList } from '#components/ui/description-list.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { WantedProgram } from '#lib/programs/schema.ts'
import { hours } from '#lib/time/words.ts'

interface ProgramFactsProps {
  program: WantedProgram
  trainingType: TrainingTypeLook
  units: { id: number; name: string }[]
}

const listed = new Intl.ListFormat('id', { type: 'conjunction' })

/** What a program is, and what it asks for. */
export function ProgramFacts({ program, trainingType, units }: ProgramFactsProps) {
  const { needs, needsPowerVa, unitsNeeded, instructorsNeeded, kitsNeeded } = program
  const power = needsPowerVa === null ? [] : [`daya ${needsPowerVa.toLocaleString('id-ID')} VA`]
  return (
    <DescriptionList
      items={[
        { term: 'Kejuruan', detail: <TrainingTypeBadge type={trainingType} /> },
        {
          term: 'Lama',
          detail: `${program.trainingDays} hari pelatihan, ${program.lessonHours} JP${program.onSaturdays ? '' : ', tidak pada hari Sabtu'}`,
        },
        { term: 'Jam', detail: hours(program.startMinute, program.endMinute) },
        { term: 'Peserta', detail: `${program.seatsMin} sampai ${program.seatsMax} orang` },
        { term: 'Boleh mendaftar', detail: eligibilityLines(program).join('; ') || 'siapa saja' },
        { term: 'NIK peserta', detail: NIK_RULE[program.asksNik].toLowerCase() },
        { term: 'Waktu persiapan', detail: durationWords(program.setupMinutes) },
        { term: 'Waktu pembongkaran', detail: durationWords(program.teardownMinutes) },
        {
          term: 'Rombongan',
          detail: `${unitsNeeded} unit, ${instructorsNeeded} instruktur, ${kitsNeeded} perangkat`,
        },
        {
          term: 'Lokasi',
          detail: listed.format([...power, ...needs.map((need) => NEED[need])]) || 'tidak ada syarat',
        },
        {
          term: 'Dibawa oleh',
          detail:
            units.length > 0 ? (
              <span className="flex flex-wrap gap-x-4">
                {units.map(({ id, name }) => (
                  <TextLink key={id} href={`/petugas/unit/${id}`}>
                    {name}
                  </TextLink>
                ))}
              </span>
            ) : (
              'belum ada unit; program ini belum dapat dijadwalkan'
            ),
        },
      ]}
    />
  )
}
