import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { markSent, resend } from '#app/petugas/pesan/actions.ts'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { MessageFacts } from '#components/messages/message-facts.tsx'
import { MessageText } from '#components/messages/message-text.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findMessage } from '#lib/messages/queries.ts'
import { idIn, one, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'

export const metadata: Metadata = { title: 'Pesan' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

const NEWS: Record<string, string> = {
  resend: 'Pesan ini akan dicoba lagi sekarang.',
  markSent: 'Pesan ini ditandai terkirim.',
}

export default async function MessagePage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const path = `/petugas/pesan/${id}`
  const again = { id: 'kirim-lagi', action: resend, path, submit: 'Kirim lagi' }
  const sent = { id: 'tandai', action: markSent, path, submit: 'Tandai terkirim' }
  const viewer = await staffAt(path)
  if (!viewer) return <KeptPage title="Pesan" forms={[again, sent]} />
  const message = (await findMessage(viewer, id)) ?? notFound()
  const news = NEWS[one((await searchParams).berhasil)]
  return (
    <Page>
      <Breadcrumbs crumbs={[{ href: '/petugas/pesan', label: 'Pesan' }]} />
      <PageHeader title={message.title} />
      {news ? (
        <Notice tone="success" role="status">
          {news}
        </Notice>
      ) : null}
      <Card title="Pengiriman">
        <div className="flex flex-col gap-4">
          <MessageFacts message={message} />
          {message.whatsappHref ? (
            <div>
              <ButtonLink href={message.whatsappHref} target="_blank" rel="noreferrer">
                Buka WhatsApp dengan teks ini
              </ButtonLink>
            </div>
          ) : null}
          <OfferedForm {...sent} offered={message.can.markSent} hidden={{ id }} variant="secondary" />
          <OfferedForm {...again} offered={message.can.resend} hidden={{ id }} variant="secondary" />
        </div>
      </Card>
      <Card title="Isi">
        {message.emptiedAt ? (
          <p className="text-ink-soft">Isi dan alamat pesan ini sudah dihapus, karena pesannya sudah lama.</p>
        ) : message.text === null ? (
          <p className="text-ink-soft">Isi surel hanya dapat dibaca oleh admin.</p>
        ) : (
          <div className="flex flex-col gap-3">
            {message.subject ? <p className="font-semibold">{message.subject}</p> : null}
            <MessageText text={message.text} />
          </div>
        )}
      </Card>
    </Page>
  )
}
