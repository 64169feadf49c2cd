import { sweepDrafts } from '#lib/drafts/sweep-commands.ts'
import { deliverMessages } from '#lib/messages/delivery-commands.ts'
import { emptyOldMessages } from '#lib/messages/empty-commands.ts'
import { findGatewaySender } from '#lib/messages/gateway-steps.ts'
import { findMailSender } from '#lib/messages/mail-steps.ts'
import { tellRequesters } from '#lib/messages/notice-commands.ts'
import { lapseOffers } from '#lib/offers/commands.ts'
import { emptyRegistrations } from '#lib/registrations/empty-commands.ts'
import { remindSeats } from '#lib/registrations/remind-commands.ts'
import { lapseSeats } from '#lib/registrations/seat-commands.ts'
import { announceVisits } from '#lib/subscriptions/announce-commands.ts'
import { sweepSubscriptions } from '#lib/subscriptions/commands.ts'
import type { Channel } from './schedule-listener.ts'

export interface Job {
  /** Name of its queue; letters, figures and hyphens. */
  name: string
  /** When it is due, in the time of Jakarta: five fields, as crontab has them. It runs in one process at a time. */
  cron: string
  /** Runs as well whenever Postgres notifies this channel, and then in whichever process hears it. */
  nudgedBy?: Channel
  /** Must do no harm when run twice, or again after it was killed halfway. */
  run: (clock: () => Date) => Promise<unknown>
}

/** What the app does by itself. */
export const JOBS: Job[] = [
  {
    name: 'messages',
    cron: '* * * * *',
    nudgedBy: 'messages',
    async run(clock) {
      const { failures } = await tellRequesters(clock)
      await announceVisits(clock)
      const gateway = findGatewaySender()
      const senders = { mail: findMailSender(), ...(gateway && { whatsapp: gateway }) }
      await deliverMessages({ clock, senders })
      if (failures.length > 0) throw failures[0]
    },
  },
  {
    name: 'lapse-offers',
    cron: '*/5 * * * *',
    run: (clock) => lapseOffers(clock()),
  },
  { name: 'lapse-seats', cron: '* * * * *', run: (clock) => lapseSeats(clock()) },
  { name: 'remind', cron: '*/10 * * * *', run: (clock) => remindSeats(clock()) },
  { name: 'empty-registrations', cron: '50 1 * * *', run: (clock) => emptyRegistrations(clock()) },
  { name: 'empty-messages', cron: '40 1 * * *', run: (clock) => emptyOldMessages(clock()) },
  { name: 'subscriptions', cron: '25 1 * * *', run: (clock) => sweepSubscriptions(clock()) },
  { name: 'drafts', cron: '20 1 * * *', run: (clock) => sweepDrafts(clock()) },
]
