'use server'

import { organizationWords } from '#components/organizations/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { changeOrganization } from '#lib/organizations/facts-commands.ts'
import { inviteMember, removeMember, revokeInvitation } from '#lib/organizations/member-commands.ts'
import {
  archiveSiteForm,
  factsForm,
  inviteForm,
  memberForm,
  newSiteForm,
  revokeForm,
  siteForm,
} from '#lib/organizations/schema.ts'
import { addSite, archiveSite, changeSite } from '#lib/organizations/site-commands.ts'
import { runForm } from '#lib/web/form-action.ts'

const shared = (deed: string) => ({
  by: 'organization' as const,
  words: organizationWords,
  goTo: (done: { organizationId: number }) => `/pemohon/organisasi/${done.organizationId}?berhasil=${deed}`,
})

export async function changeAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, { ...shared('data'), schema: factsForm, command: changeOrganization })
}

export async function inviteAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, { ...shared('undang'), schema: inviteForm, command: inviteMember })
}

export async function revokeAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, { ...shared('cabut'), schema: revokeForm, command: revokeInvitation })
}

export async function removeAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, { ...shared('keluarkan'), schema: memberForm, command: removeMember })
}

export async function addSiteAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, { ...shared('lokasi'), schema: newSiteForm, command: addSite })
}

export async function changeSiteAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, { ...shared('lokasi'), schema: siteForm, command: changeSite })
}

export async function archiveSiteAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, { ...shared('arsip'), schema: archiveSiteForm, command: archiveSite })
}
