import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { HistoryLink } from '#components/history/history-link.tsx'
import { TemplateFields } from '#components/messages/template-fields.tsx'
import { CHANNEL } from '#components/messages/words.ts'
import { Card } from '#components/ui/card.tsx'
import { DescriptionList } from '#components/ui/description-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { PLACEHOLDERS } from '#lib/messages/placeholder.ts'
import { findTemplate } from '#lib/messages/template-queries.ts'
import { moment } from '#lib/time/words.ts'
import { one, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { change, restore } from './actions.ts'

export const metadata: Metadata = { title: 'Teks pesan' }

interface Props {
  params: Promise<{ nama: string }>
  searchParams: SearchParams
}

const NEWS: Record<string, string> = {
  change: 'Teks sudah disimpan. Pesan sesudah ini memakainya.',
  restore: 'Teks sudah kembali seperti baku.',
}

function formsOf(path: string, channel: string) {
  return [
    { id: `ubah-${channel}`, action: change, path, submit: 'Simpan teks' },
    { id: `baku-${channel}`, action: restore, path, submit: 'Kembalikan teks baku' },
  ] as const
}

export default async function TemplatePage({ params, searchParams }: Props) {
  const { nama } = await params
  const path = `/petugas/pesan/templat/${encodeURIComponent(nama)}`
  const viewer = await staffAt(path)
  if (!viewer) return <KeptPage forms={Object.keys(CHANNEL).flatMap((channel) => formsOf(path, channel))} />
  const { name, title, placeholders, texts } = (await findTemplate(viewer, nama)) ?? notFound()
  const news = NEWS[one((await searchParams).berhasil)]
  return (
    <Page>
      <Breadcrumbs
        crumbs={[
          { href: '/petugas/pesan', label: 'Pesan' },
          { href: '/petugas/pesan/templat', label: 'Teks pesan' },
        ]}
      />
      <PageHeader title={title} actions={<HistoryLink filter={{ action: 'changeTemplate' }} />} />
      {news ? (
        <Notice tone="success" role="status">
          {news}
        </Notice>
      ) : null}
      <Card title="Pengisi yang dapat dipakai">
        <DescriptionList
          items={placeholders.map((one) => ({ term: `{${one}}`, detail: PLACEHOLDERS[one].meaning }))}
        />
      </Card>
      {texts.map(({ channel, subject, body, changedAt, seen }) => {
        const [ubah, baku] = formsOf(path, channel)
        const hidden = { name, channel, seen }
        return (
          <Card key={channel} title={CHANNEL[channel]}>
            <div className="flex flex-col gap-4">
              <p className="text-ink-soft text-sm">
                {changedAt ? `Diubah ${moment(changedAt)}.` : 'Teks baku.'}
              </p>
              <OfferedForm
                // Put back to standard, the form shows that text and not the one typed before.
                key={changedAt ? 'own' : 'standard'}
                {...ubah}
                offered
                hidden={hidden}
                values={{ subject, body }}
                problemTitle="Belum dapat disimpan"
              >
                <TemplateFields channel={channel} placeholders={placeholders} />
              </OfferedForm>
              <OfferedForm {...baku} offered={changedAt !== null} hidden={hidden} variant="secondary" />
            </div>
          </Card>
        )
      })}
    </Page>
  )
}
