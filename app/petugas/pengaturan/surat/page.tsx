import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RecordPage } from '#app/petugas/record-page.tsx'
import { FleetNav } from '#components/fleet/fleet-nav.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { LetterheadFacts } from '#components/letters/letterhead-facts.tsx'
import { LetterheadFields } from '#components/letters/letterhead-fields.tsx'
import { LETTERHEAD_PAGE, missingWords } from '#components/letters/words.ts'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { findEntriesOf } from '#lib/history/subject-queries.ts'
import { findLetterhead } from '#lib/letters/letterhead-queries.ts'
import { LETTERHEAD_SUBJECT } from '#lib/settings/setting.ts'
import { one, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { changeLetterheadAction } from './actions.ts'

export const metadata: Metadata = { title: 'Pengaturan surat' }

const FORM = {
  id: 'surat',
  action: changeLetterheadAction,
  path: LETTERHEAD_PAGE,
  submit: 'Simpan pengaturan',
}

export default async function LetterheadPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await staffAt(FORM.path)
  if (!viewer) return <KeptPage title="Pengaturan surat" forms={[FORM]} />
  const { letterhead, missing, seen, mayChange, ...numbers } =
    (await findLetterhead(viewer, new Date())) ?? notFound()
  const { officeLines, copies, numberDigits, numberYear, numberUsed, ...texts } = letterhead
  // A form of a year whose numbers have not begun asks where they begin.
  const starts = !numbers.counting && numberYear < numbers.year
  const values = {
    ...texts,
    officeLines: officeLines.join('\n'),
    copies: copies.join('\n'),
    numberDigits: String(numberDigits),
    numberYear: String(starts ? numbers.year : numberYear),
    numberUsed: String(starts ? 0 : numberUsed),
  }
  return (
    <RecordPage
      crumbs={[{ href: '/petugas/pengaturan', label: 'Pengaturan' }]}
      title="Pengaturan surat"
      lead="Kop, penanda tangan, dan nomor surat jawaban. Surat yang sudah terbit tidak berubah."
      news={one((await searchParams).berhasil) ? 'Pengaturan surat sudah disimpan.' : undefined}
      remark={{ title: '', text: null }}
      decisions={null}
      history={await findEntriesOf(viewer, LETTERHEAD_SUBJECT)}
      historyFilter={LETTERHEAD_SUBJECT}
    >
      <FleetNav current="/petugas/pengaturan" />
      {missing.length > 0 ? (
        <Notice tone="warning" title="Surat belum dapat diterbitkan">
          Yang belum diisi: {missingWords(missing)}.
        </Notice>
      ) : null}
      <Card title="Surat jawaban">
        <LetterheadFacts letterhead={letterhead} next={numbers.next} />
      </Card>
      <OfferedForm
        {...FORM}
        offered={mayChange}
        fold="Ubah pengaturan surat…"
        hidden={{ seen }}
        values={values}
        problemTitle="Belum dapat disimpan"
      >
        <LetterheadFields counting={numbers.counting} year={numbers.year} />
      </OfferedForm>
    </RecordPage>
  )
}
