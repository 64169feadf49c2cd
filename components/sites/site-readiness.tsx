import { DescriptionList } from '#components/ui/description-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { ReadinessGap, SiteFacts } from '#lib/sites/site.ts'
import { gapsWords } from './readiness.ts'

const PHASE = { single: 'Satu fase', three: 'Tiga fase' }

function yesNo(fact: boolean | null): string {
  return fact === null ? 'Belum diperiksa' : fact ? 'Ada' : 'Tidak ada'
}

/** What a place offers, and what of it is missing for the program (law 4). */
export function SiteReadiness({ facts, gaps }: { facts: SiteFacts; gaps: ReadinessGap[] }) {
  const { powerVa, powerPhase } = facts
  return (
    <div className="flex flex-col gap-4">
      {gaps.length > 0 ? (
        <Notice tone="warning" title="Lokasi belum siap">
          Untuk program ini: {gapsWords(gaps)}.
        </Notice>
      ) : (
        <Notice tone="success" title="Lokasi siap untuk program ini" />
      )}
      <DescriptionList
        short
        items={[
          {
            term: 'Daya listrik',
            detail: powerVa === null ? 'Belum diperiksa' : `${powerVa.toLocaleString('id-ID')} VA`,
          },
          { term: 'Fase', detail: powerPhase ? PHASE[powerPhase] : 'Belum diperiksa' },
          { term: 'Parkir rata', detail: yesNo(facts.flatParking) },
          { term: 'Atap', detail: yesNo(facts.roof) },
          { term: 'Air bersih', detail: yesNo(facts.water) },
          { term: 'Toilet', detail: yesNo(facts.toilets) },
          { term: 'Ventilasi', detail: yesNo(facts.ventilation) },
        ]}
      />
    </div>
  )
}
