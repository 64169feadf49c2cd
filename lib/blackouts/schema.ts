import { z } from 'zod'
import { pickedId } from '#lib/forms/parts.ts'
import { addDays, type Day, isDay } from '#lib/time/days.ts'
import { date } from '#lib/time/words.ts'

/** Nobody plans maintenance further ahead than visits, nor longer than two years. */
const FURTHEST_DAYS = 5 * 365
const LONGEST_DAYS = 730

const day = (message: string) =>
  z.string({ error: message }).min(1, message).refine(isDay, 'Tanggal ini tidak ada. Pilih dari kalender.')

const fields = {
  kind: z.enum(['maintenance', 'leave', 'workshop'], { error: 'Pilih sebabnya.' }),
  firstDay: day('Pilih hari pertama.'),
  lastDay: day('Pilih hari terakhir.'),
  reason: z.string().trim().max(300, 'Paling panjang 300 huruf.').default(''),
  resourceId: pickedId('Pilihan ini tidak dikenal.'),
}

/** What the form of a time out of service may say; `today` is the day in Jakarta on which it is sent. */
export function blackoutForm(today: Day) {
  return z.object(fields).superRefine(({ firstDay, lastDay }, context) => {
    const complain = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (!isDay(firstDay) || !isDay(lastDay)) return
    const latest = addDays(today, FURTHEST_DAYS)
    if (firstDay > latest) complain('firstDay', `Paling jauh ${date(latest)}.`)
    if (lastDay < firstDay) complain('lastDay', `Hari terakhir mendahului hari pertama (${date(firstDay)}).`)
    else if (lastDay < today) complain('lastDay', `Hari ini sudah lewat. Paling awal ${date(today)}.`)
    else if (lastDay > addDays(firstDay, LONGEST_DAYS)) complain('lastDay', 'Paling lama dua tahun.')
  })
}

export const liftForm = z.object({ blackoutId: pickedId('Waktu ini tidak dikenal.') })

export type BlackoutInput = z.output<ReturnType<typeof blackoutForm>>
export type LiftInput = z.output<typeof liftForm>
