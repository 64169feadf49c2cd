import { z } from 'zod'
import { READY_SCHEMAS } from '#lib/drafts/ready-schema.ts'
import { emailOrNone, point } from '#lib/drafts/schema.ts'
import { sourceStep } from '#lib/drafts/source-schema.ts'
import { SPAN_FIELDS, spansStep } from '#lib/drafts/spans-schema.ts'
import { parseForm } from '#lib/forms/form.ts'
import type { FactName, SelfCheck } from '#lib/sites/self-check.ts'
import type { Day } from '#lib/time/days.ts'
import { checkTogether, requestStep, wishFields } from './schema.ts'

const { organizationId: _, ...asked } = wishFields

const { powerVa, powerPhase, flatParking, roof, water, toilets, ventilation } = READY_SCHEMAS

/** What a draft asks in steps of their own. A form that leaves one of them out leaves it as it is. */
const more = {
  sitePoint: point.optional(),
  source: z.unknown().optional(),
  musrenbangYear: z.unknown().optional(),
  musrenbangRank: z.unknown().optional(),
  csrGifts: z.unknown().optional(),
  csrNote: z.unknown().optional(),
  ...Object.fromEntries(SPAN_FIELDS.map((name) => [name, z.unknown().optional()])),
  powerVa: powerVa.optional(),
  powerPhase: powerPhase.optional(),
  flatParking: flatParking.optional(),
  roof: roof.optional(),
  water: water.optional(),
  toilets: toilets.optional(),
  ventilation: ventilation.optional(),
  contactEmail: emailOrNone.optional(),
}

/** Judged by the draft's own schemas, which answer in the shape that a wish has. */
const spans = (typed: object) => parseForm(spansStep() as unknown as z.ZodObject, typed as never)
const source = (typed: object, today: Day) =>
  parseForm(sourceStep({ today, kind: null }) as unknown as z.ZodObject, typed as never)

/** A returned request, revised: who asks stays as it was. */
export function revisionForm(today: Day) {
  return z.object({ ...asked, ...more, ...requestStep.shape }).superRefine((input, context) => {
    const complain = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    checkTogether(input, today, complain)
    for (const judged of [spans(input), ...(input.source === undefined ? [] : [source(input, today)])])
      for (const { path, message } of judged.error?.issues ?? []) complain(String(path[0] ?? ''), message)
  })
}

type Typed = z.output<ReturnType<typeof revisionForm>>

/** What a form of a revision says, in the shape of a wish. */
export function readRevision({ requestId, ...typed }: Typed, today: Day) {
  const { programId, participants, site, siteName, siteAddress, siteArea, sitePoint } = typed
  const { windowStart, windowEnd, audience, contactName, contactPhone, contactEmail, note } = typed
  return {
    ...{ requestId, programId, participants, site, siteName, siteAddress, siteArea, sitePoint },
    ...{ windowStart, windowEnd, audience, contactName, contactPhone, contactEmail, note },
    ...(typed.source === undefined ? {} : (source(typed, today).data as ReadSource)),
    unsuitable: (spans(typed).data ?? []) as unknown as ReadSpans,
    selfCheck: Object.fromEntries(
      (Object.keys(READY_SCHEMAS) as FactName[])
        .filter((name) => typed[name] !== undefined)
        .map((name) => [name, typed[name]]),
    ) as SelfCheck,
  }
}

type ReadSource = z.output<ReturnType<typeof sourceStep>>
type ReadSpans = z.output<ReturnType<typeof spansStep>>
