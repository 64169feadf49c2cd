import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Schedule, ScheduleFilter } from '#lib/schedule/schedule.ts'
import { scheduleHref } from '#lib/schedule/schema.ts'
import type { Day } from '#lib/time/days.ts'
import { Agenda } from './agenda.tsx'
import { BrowseList } from './browse-list.tsx'
import { DemoNotice } from './schedule-notices.tsx'
import { countWords } from './seat-words.ts'
import { SubscribeLink } from './subscribe-link.tsx'

interface ComingVisitsProps {
  title: string
  lead: string
  /** What there is none of: "di Kecamatan Setu", "pelatihan Las". */
  about: string
  /** Address of this page with its host, to be passed on. */
  url: string
  schedule: Schedule
  filter: ScheduleFilter
  today: Day
}

/** The visits to come of one kecamatan or one training type: a page to be shared. */
export function ComingVisits({ title, lead, about, url, schedule, filter, today }: ComingVisitsProps) {
  return (
    <Page>
      <div className="flex flex-col gap-2">
        <Breadcrumbs crumbs={[{ href: '/', label: 'Jadwal kunjungan' }]} />
        <PageHeader
          title={title}
          lead={lead}
          actions={
            <ButtonLink
              variant="secondary"
              rel="noreferrer"
              href={`https://wa.me/?text=${encodeURIComponent(`${title}: ${url}`)}`}
            >
              <Icon name="message-circle" />
              Bagikan lewat WhatsApp
            </ButtonLink>
          }
        />
      </div>
      {schedule.count > 0 ? (
        <>
          <div className="flex flex-wrap items-center justify-between gap-x-6">
            <h2 className="font-bold text-xl">{countWords(schedule)}</h2>
            <TextLink href={scheduleHref({ ...filter, range: null, view: 'map' }, today)} className="gap-2">
              <Icon name="map" />
              Lihat di peta
            </TextLink>
          </div>
          <Agenda schedule={schedule} from={today} />
        </>
      ) : (
        <EmptyState
          title={`Belum ada kunjungan ${about}`}
          action={<ButtonLink href="/">Lihat seluruh jadwal</ButtonLink>}
        >
          Minta dikabari saat ada yang dijadwalkan, atau cari yang terdekat dari desa Anda.
        </EmptyState>
      )}
      <SubscribeLink filter={filter} today={today} />
      {schedule.demo ? <DemoNotice /> : null}
      <BrowseList {...schedule} />
    </Page>
  )
}
