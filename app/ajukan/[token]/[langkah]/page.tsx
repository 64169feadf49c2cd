import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { FROM_CHECK, FROM_FIELD, STEP_FIELD } from '#components/drafts/fields.ts'
import { StepFields } from '#components/drafts/step-fields.tsx'
import { StepFrame } from '#components/drafts/step-frame.tsx'
import { MoreSpans } from '#components/drafts/time-fields.tsx'
import { draftPath, stepPath } from '#components/drafts/words.ts'
import { ActionForm } from '#components/forms/action-form.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { LinkShut } from '#components/requests/link-shut.tsx'
import { Card } from '#components/ui/card.tsx'
import { answersOf, askedSteps, isStep, STEPS } from '#lib/drafts/draft.ts'
import { type DraftChoices, type DraftInFull, findDraft, findDraftChoices } from '#lib/drafts/queries.ts'
import type { StepSlug } from '#lib/drafts/schema.ts'
import type { Values } from '#lib/forms/form.ts'
import { NEW_SITE } from '#lib/requests/schema.ts'
import { draftAddress, draftAt } from '#lib/web/draft.ts'
import { LINK_FIELD, shutWords } from '#lib/web/link.ts'
import { one, type SearchParams } from '#lib/web/params.ts'
import { answersForm } from '#lib/web/session.ts'
import { saveAction } from '../actions.ts'

interface Props {
  params: Promise<{ token: string; langkah: string }>
  searchParams: SearchParams
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { langkah } = await params
  return { title: isStep(langkah) ? STEPS[langkah].question : 'Ajukan kunjungan' }
}

export default async function StepPage({ params, searchParams }: Props) {
  const { token, langkah } = await params
  const step = isStep(langkah) ? langkah : notFound()
  const fromCheck = one((await searchParams)[FROM_FIELD]) === FROM_CHECK
  const path = stepPath(token, step, fromCheck)
  const form = { id: 'langkah', action: saveAction, path, submit: 'Simpan dan lanjut' }
  const holder = await draftAt(token, path)
  if (!holder) return <KeptPage title={STEPS[step].question} forms={[form]} />
  if ('kind' in holder) return <LinkShut words={shutWords(holder.seconds)} />
  const draft = (await findDraft(holder, new Date())) ?? notFound()
  const closed = draft.visitRequestId !== null || draft.expired
  const asked = askedSteps(draft.asking).includes(step)
  if ((closed || !asked) && !(await answersForm())) redirect(draftPath(token))
  const choices = await findDraftChoices(holder, draft)
  return (
    <StepFrame
      token={token}
      step={step}
      asking={draft.asking}
      address={draftAddress(token)}
      fromCheck={fromCheck}
    >
      <Card>
        <ActionForm
          {...form}
          also={step === 'tidak-cocok' ? <MoreSpans answers={draft.answers} /> : null}
          values={valuesOf(step, draft, choices)}
          hidden={{ [LINK_FIELD]: token, [STEP_FIELD]: step, ...(fromCheck && { [FROM_FIELD]: FROM_CHECK }) }}
        >
          <StepFields
            step={step}
            answers={draft.answers}
            asking={draft.asking}
            choices={choices}
            place={draftPath(token)}
          />
        </ActionForm>
      </Card>
    </StepFrame>
  )
}

/** The answers of a step as its form holds them; where there is no place to pick, a new one is meant. */
function valuesOf(step: StepSlug, { answers }: DraftInFull, { sites }: DraftChoices): Values {
  const values = answersOf(step, answers)
  return step === 'lokasi' && sites.length === 0 ? { ...values, site: NEW_SITE } : values
}
