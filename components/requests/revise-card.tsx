import type { ComponentProps } from 'react'
import { ActionForm } from '#components/forms/action-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { ProgramNeeds } from '#lib/programs/program.ts'
import type { AskerKind } from '#lib/requests/asker.ts'
import type { Remarks } from '#lib/requests/remark.ts'
import { windowLimits } from '#lib/requests/schema.ts'
import type { Day } from '#lib/time/days.ts'
import { type Asked, asTyped } from './as-typed.ts'
import type { RequestChoices } from './choices.ts'
import { RemarkList } from './remarks.tsx'
import { RequestFields } from './request-fields.tsx'
import { ReviseFields } from './revise-fields.tsx'

interface ReviseCardProps {
  request: Asked & { remark: string | null; remarks: Remarks }
  choices: Omit<RequestChoices, 'organizations' | 'programs'> & {
    organizations: (RequestChoices['organizations'][number] & { kind: AskerKind })[]
    programs: (RequestChoices['programs'][number] & ProgramNeeds)[]
  }
  today: Day
  form: Omit<ComponentProps<typeof ActionForm>, 'values' | 'children'>
}

/** What the office wants changed, and the form that changes it. */
export function ReviseCard({ request, choices, today, form }: ReviseCardProps) {
  const { remark, remarks } = request
  return (
    <>
      {remark ? (
        <Notice tone="warning" title="Catatan petugas">
          <p className="whitespace-pre-line">{remark}</p>
          <RemarkList remarks={remarks} />
        </Notice>
      ) : null}
      <Card>
        <ActionForm {...form} values={asTyped(request)}>
          <RequestFields choices={choices} remarks={remarks} {...windowLimits(today)}>
            <ReviseFields
              request={request}
              kind={choices.organizations[0]?.kind ?? null}
              program={choices.programs.find(({ id }) => id === request.programId) ?? null}
              today={today}
            />
          </RequestFields>
        </ActionForm>
      </Card>
    </>
  )
}
