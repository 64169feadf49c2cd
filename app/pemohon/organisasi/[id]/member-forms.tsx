import { FormText } from '#components/forms/fields.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { Card } from '#components/ui/card.tsx'
import type { OrganizationInFull } from '#lib/organizations/queries.ts'
import { dayAt } from '#lib/time/days.ts'
import { date } from '#lib/time/words.ts'
import { formsOf } from './organization-forms.ts'

interface MemberFormsProps {
  organization: OrganizationInFull
  /** Who looks. */
  accountId: string
}

/** Who speaks for an organization, and who is asked to. */
export function MemberForms({ organization: { id, members, invitations }, accountId }: MemberFormsProps) {
  const { invite, remove, revoke } = formsOf(id)
  return (
    <Card title={`Anggota (${members.length})`}>
      <div className="flex flex-col gap-4">
        <ul className="divide-y divide-line">
          {members.map((member) => (
            <li key={member.id} className="flex flex-wrap items-center justify-between gap-2 py-3">
              <div className="wrap-anywhere min-w-0">
                <p className="font-medium">
                  {member.name}
                  {member.id === accountId ? ' (Anda)' : ''}
                </p>
                <p className="text-ink-soft text-sm">{member.email}</p>
              </div>
              <OfferedForm
                {...remove}
                id={`${remove.id}-${member.id}`}
                submit={`Keluarkan ${member.name}`}
                offered={members.length > 1}
                hidden={{ organizationId: id, accountId: member.id }}
                variant="secondary"
              />
            </li>
          ))}
          {invitations.map(({ id: invitationId, email, expiresAt }) => (
            <li key={invitationId} className="flex flex-wrap items-center justify-between gap-2 py-3">
              <div className="wrap-anywhere min-w-0">
                <p className="font-medium">{email}</p>
                <p className="text-ink-soft text-sm">Diundang, berlaku sampai {date(dayAt(expiresAt))}</p>
              </div>
              <OfferedForm
                {...revoke}
                id={`${revoke.id}-${invitationId}`}
                offered
                hidden={{ organizationId: id, invitationId }}
                variant="secondary"
              />
            </li>
          ))}
        </ul>
        <OfferedForm {...invite} offered fold="Undang anggota…" hidden={{ organizationId: id }}>
          <FormText
            name="email"
            label="Alamat surel"
            type="email"
            hint="Orang ini menerima tautan untuk ikut mengurus permohonan."
            autoComplete="off"
          />
        </OfferedForm>
      </div>
    </Card>
  )
}
