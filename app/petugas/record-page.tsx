import type { ComponentProps, ReactNode } from 'react'
import { HistoryLink } from '#components/history/history-link.tsx'
import { Timeline } from '#components/history/timeline.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import type { HistoryFilter } from '#lib/history/history.ts'

interface RecordPageProps extends ComponentProps<typeof PageHeader> {
  crumbs: ComponentProps<typeof Breadcrumbs>['crumbs']
  /** What was done just now. */
  news: string | undefined
  /** The last word that somebody left with it. */
  remark: { title: string; text: string | null }
  /** What can be done with it now. */
  decisions: ReactNode
  history: ComponentProps<typeof Timeline>['entries']
  /** Which part of the office's history this is. */
  historyFilter: Partial<HistoryFilter>
  children: ReactNode
}

/** A request or a visit before staff: its facts, and beside them what can be done and what was. */
export function RecordPage(props: RecordPageProps) {
  const { crumbs, news, remark, decisions, history, historyFilter, children, ...header } = props
  return (
    <Page width="wide">
      <Breadcrumbs crumbs={crumbs} />
      <PageHeader {...header} />
      {news ? (
        <Notice tone="success" role="status">
          {news}
        </Notice>
      ) : null}
      {remark.text ? (
        <Notice tone="warning" title={remark.title}>
          {remark.text}
        </Notice>
      ) : null}
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_26rem]">
        <div className="flex flex-col gap-4">{children}</div>
        <div className="flex flex-col gap-4">
          {decisions}
          <Card title="Riwayat" actions={<HistoryLink filter={historyFilter} />}>
            <Timeline entries={history} linkPeople />
          </Card>
        </div>
      </div>
    </Page>
  )
}
