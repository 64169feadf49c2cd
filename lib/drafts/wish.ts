import { textOf, type Values } from '#lib/forms/form.ts'
import type { Asker } from '#lib/requests/asker.ts'
import type { Asking } from './asking.ts'
import { openSteps, readStep } from './draft.ts'
import type { StepSlug, StepValue } from './schema.ts'

/** Who asks: one of the member's organizations, or somebody in their own words. */
export type WishAsker = { organizationId: number } | Asker

/** Everything that a draft which is complete asks for. */
export type DraftWish = { asker: WishAsker } & StepValue<'program'> &
  StepValue<'lokasi'> &
  StepValue<'waktu'> &
  StepValue<'peserta'> &
  StepValue<'sumber'> &
  StepValue<'kontak'> & { unsuitable: StepValue<'tidak-cocok'>; selfCheck: StepValue<'kesiapan'> }

const DIRECT: StepValue<'sumber'> = {
  source: 'direct',
  musrenbangYear: null,
  musrenbangRank: null,
  csrGifts: [],
  csrNote: '',
}

/** Reads a draft as a wish; or which steps are still open. */
export function readWish(
  answers: Values,
  asking: Asking,
): { ok: true; value: DraftWish } | { ok: false; open: StepSlug[] } {
  const open = openSteps(answers, asking)
  if (open.length > 0) return { ok: false, open }
  const read = <Slug extends StepSlug>(slug: Slug): StepValue<Slug> | null => {
    const step = readStep(slug, answers, asking)
    return step.ok ? step.value : null
  }
  const value = {
    asker: readAsker(read('atas-nama'), read('identitas'), asking),
    ...read('program'),
    ...read('lokasi'),
    ...read('waktu'),
    ...read('peserta'),
    ...(read('sumber') ?? DIRECT),
    ...read('kontak'),
    unsuitable: read('tidak-cocok') ?? [],
    selfCheck: read('kesiapan') ?? {},
  }
  return { ok: true, value: value as DraftWish }
}

function readAsker(
  member: StepValue<'atas-nama'> | null,
  identity: StepValue<'identitas'> | null,
  { kind, member: isMember }: Asking,
): WishAsker {
  if (isMember) return { organizationId: member?.organizationId ?? 0 }
  return {
    kind: kind as Asker['kind'],
    name: textOf({ name: identity?.organizationName ?? '' }, 'name'),
    nib: identity?.nib ?? null,
    areaCode: identity?.organizationArea ?? '',
  }
}
