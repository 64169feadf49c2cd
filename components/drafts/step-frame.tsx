import type { ReactNode } from 'react'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Asking } from '#lib/drafts/asking.ts'
import { askedSteps, STEPS, stepBefore } from '#lib/drafts/draft.ts'
import type { StepSlug } from '#lib/drafts/schema.ts'
import { KeepLink } from './keep-link.tsx'
import { draftPath, stepPath } from './words.ts'

interface StepFrameProps {
  token: string
  step: StepSlug
  asking: Asking
  /** Address of the draft with its host, to be kept. */
  address: string
  /** Opened from the check, which is where it leads back to. */
  fromCheck: boolean
  children: ReactNode
}

/** One step of a draft: how far it is, what it asks, and the ways back. */
export function StepFrame({ token, step, asking, address, fromCheck, children }: StepFrameProps) {
  const asked = askedSteps(asking)
  const place = asked.indexOf(step) + 1
  const before = fromCheck ? null : stepBefore(step, asking)
  return (
    <Page width="narrow">
      <div className="flex flex-col gap-2">
        <TextLink href={before ? stepPath(token, before) : draftPath(token)} className="self-start">
          Kembali
        </TextLink>
        <Progress place={place} count={asked.length} />
      </div>
      <PageHeader title={STEPS[step].question} />
      {children}
      <p>
        <TextLink href={draftPath(token)}>Lihat semua isian</TextLink>
      </p>
      <KeepLink address={address} />
    </Page>
  )
}

function Progress({ place, count }: { place: number; count: number }) {
  return (
    <div className="flex flex-col gap-1">
      <p className="text-ink-soft text-sm">
        Langkah {place} dari {count}
      </p>
      <div aria-hidden="true" className="h-2 overflow-hidden rounded-full bg-sunken">
        <div className="h-full rounded-full bg-teal" style={{ width: `${(place / count) * 100}%` }} />
      </div>
    </div>
  )
}
