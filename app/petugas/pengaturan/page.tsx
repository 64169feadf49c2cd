import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RecordPage } from '#app/petugas/record-page.tsx'
import { FleetNav } from '#components/fleet/fleet-nav.tsx'
import { FormNumber, FormText } from '#components/forms/fields.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { TravelFacts } from '#components/settings/travel-facts.tsx'
import { Card } from '#components/ui/card.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { findEntriesOf } from '#lib/history/subject-queries.ts'
import { findTravelSetting } from '#lib/settings/queries.ts'
import { SETTING_ACTIONS, TRAVEL_BOUNDS } from '#lib/settings/setting.ts'
import { one, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { changeTravel } from './actions.ts'
import { DUE_FORM, DueTimes } from './due-times.tsx'
import { GO_NO_GO_FORM, GoNoGoDays } from './go-no-go-days.tsx'
import { OFFER_FORM, OfferDays } from './offer-days.tsx'

export const metadata: Metadata = { title: 'Pengaturan' }

const FORM = {
  id: 'perjalanan',
  action: changeTravel,
  path: '/petugas/pengaturan',
  submit: 'Simpan pengaturan',
}

export default async function SettingsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await staffAt(FORM.path)
  if (!viewer) return <KeptPage title="Pengaturan" forms={[FORM, DUE_FORM, OFFER_FORM, GO_NO_GO_FORM]} />
  const { rule, ways, seen, mayChange } = (await findTravelSetting(viewer)) ?? notFound()
  const values = {
    roadFactor: rule.roadFactor.toLocaleString('id-ID'),
    speedKmh: String(rule.speedKmh),
    restsAtBaseHours: String(rule.restsAtBaseHours),
  }
  return (
    <RecordPage
      crumbs={[{ href: '/petugas/unit', label: 'Armada' }]}
      title="Pengaturan"
      lead="Cara kantor menghitung perjalanan, tenggat, dan batas peserta. Yang dapat mengubah: admin dan penjadwal."
      news={one((await searchParams).berhasil) ? 'Pengaturan sudah disimpan.' : undefined}
      remark={{ title: '', text: null }}
      decisions={null}
      history={await findEntriesOf(viewer, SETTING_ACTIONS)}
      historyFilter={{}}
    >
      <FleetNav current={FORM.path} />
      <Card title="Surat jawaban">
        <TextLink href="/petugas/pengaturan/surat" strong>
          Kop, penanda tangan, dan nomor surat
        </TextLink>
      </Card>
      <Card title="Perjalanan">
        <TravelFacts rule={rule} ways={ways} />
      </Card>
      <OfferedForm
        {...FORM}
        offered={mayChange}
        fold="Ubah pengaturan perjalanan…"
        hidden={{ seen }}
        values={values}
        problemTitle="Belum dapat disimpan"
      >
        <FormText
          name="roadFactor"
          label="Faktor jalan"
          hint="Berapa kilometer jalan untuk satu kilometer garis lurus, dari 1 sampai 3. Contoh: 1,4."
          inputMode="decimal"
          autoComplete="off"
        />
        <FormNumber
          name="speedKmh"
          label="Kecepatan (km/jam)"
          hint="Untuk semua yang tidak punya kecepatan sendiri."
          {...TRAVEL_BOUNDS.speedKmh}
        />
        <FormNumber
          name="restsAtBaseHours"
          label="Kembali ke pangkalan bila jeda paling sedikit (jam)"
          hint="Di antara dua kunjungan dengan jeda yang lebih pendek, rombongan langsung ke lokasi berikutnya."
          {...TRAVEL_BOUNDS.restsAtBaseHours}
        />
      </OfferedForm>
      <DueTimes viewer={viewer} />
      <OfferDays viewer={viewer} />
      <GoNoGoDays viewer={viewer} />
    </RecordPage>
  )
}
