import { date } from '#lib/time/words.ts'
import { exchangeWords } from './carry-words.ts'
import type { Drop } from './carrying.ts'

/** A reason that the person may leave as it is: what changes, said so that the public understands it. */
export function reasonFor({ cargo, target, answer, answers }: Drop): string {
  if (cargo.kind !== 'visit') return ''
  const { firstDay, trainingDays } = cargo.visit
  const changes = [
    target.day !== firstDay && `hari pertama menjadi ${date(target.day)}`,
    answers.trainingDays !== trainingDays && `lama pelatihan menjadi ${answers.trainingDays} hari`,
    ...exchangeWords(answer.convoy, answers),
  ].filter(Boolean)
  return `Penyesuaian jadwal: ${changes.join(', ')}`
}
