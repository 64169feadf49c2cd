import type { ComponentProps } from 'react'
import { ActionForm } from '#components/forms/action-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Remarks } from '#lib/requests/remark.ts'
import { windowLimits } from '#lib/requests/schema.ts'
import type { Day } from '#lib/time/days.ts'
import type { RequestChoices } from './choices.ts'
import { RemarkList } from './remarks.tsx'
import { RequestFields } from './request-fields.tsx'

interface ReviseCardProps {
  request: { remark: string | null; remarks: Remarks }
  choices: RequestChoices
  today: Day
  form: ComponentProps<typeof ActionForm>
}

/** What the office wants changed, and the form that changes it. */
export function ReviseCard({ request, choices, today, form }: ReviseCardProps) {
  return (
    <>
      {request.remark ? (
        <Notice tone="warning" title="Catatan petugas">
          <p className="whitespace-pre-line">{request.remark}</p>
          <RemarkList remarks={request.remarks} />
        </Notice>
      ) : null}
      <Card>
        <ActionForm {...form}>
          <RequestFields choices={choices} remarks={request.remarks} {...windowLimits(today)} />
        </ActionForm>
      </Card>
    </>
  )
}
