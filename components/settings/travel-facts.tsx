import { DescriptionList } from '#components/ui/description-list.tsx'
import type { TravelRule } from '#lib/claims/travel.ts'
import { type ExampleWay, wayWords } from './travel-words.ts'

/** How the office counts ways, tried on true places. */
export function TravelFacts({ rule, ways }: { rule: TravelRule; ways: ExampleWay[] }) {
  return (
    <div className="flex flex-col gap-4">
      <DescriptionList
        items={[
          {
            term: 'Faktor jalan',
            detail: `${rule.roadFactor.toLocaleString('id-ID')} km jalan untuk 1 km garis lurus`,
          },
          { term: 'Kecepatan', detail: `${rule.speedKmh} km/jam, kecuali unit yang punya kecepatan sendiri` },
          {
            term: 'Antara dua kunjungan',
            detail: `kembali ke pangkalan bila jedanya ${rule.restsAtBaseHours} jam atau lebih, atau cukup untuk pulang dan berangkat lagi; kalau tidak, langsung ke lokasi berikutnya`,
          },
        ]}
      />
      {ways.length > 0 ? (
        <div>
          <p className="font-semibold">Contoh</p>
          <ul className="list-disc pl-5">
            {ways.map((way) => (
              <li key={way.to}>{wayWords(way)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className="text-ink-soft">
        Perubahan tidak menyentuh kunjungan yang sudah ada: waktu perjalanannya dihitung lagi ketika kunjungan
        itu atau tetangganya dipindahkan.
      </p>
    </div>
  )
}
