import { FormArea, FormCheckbox, FormRadios } from '#components/forms/fields.tsx'
import { gapsWords } from '#components/sites/readiness.ts'
import type { ReadinessGap } from '#lib/sites/site.ts'
import type { Day } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'

interface ScheduleExtrasProps {
  gaps: ReadinessGap[]
  windowStart: Day
  windowEnd: Day
  /** False where the days are known to lie within the window. */
  outside?: boolean
}

/** How certain the visit is, and what needs a word: a site that is not ready, days that nobody asked for. */
export function ScheduleExtras({ gaps, windowStart, windowEnd, outside = true }: ScheduleExtrasProps) {
  return (
    <>
      <FormRadios
        name="confirmed"
        label="Kepastian"
        choices={[
          { value: 'tentative', label: 'Tentatif', hint: 'Rombongan dipesan; dipastikan kemudian.' },
          { value: 'confirmed', label: 'Pasti', hint: 'Tampil sebagai jadwal pasti.' },
        ]}
      />
      {gaps.length > 0 ? (
        <FormArea
          name="readinessWaiver"
          label="Mengapa tetap dipastikan"
          hint={`Lokasi belum siap: ${gapsWords(gaps)}. Wajib diisi bila kunjungan dipastikan sekarang.`}
          optional
          rows={3}
        />
      ) : null}
      {outside ? (
        <FormCheckbox
          name="outsideWindow"
          label="Boleh di luar rentang yang diminta"
          hint={`Diminta ${dateRange(windowStart, windowEnd)}. Centang bila pemohon sudah setuju.`}
        />
      ) : null}
    </>
  )
}
