import { type Cargo, cargoId, type Target } from '#lib/board/carry.ts'
import { addressOf } from '#lib/bookings/picked.ts'
import type { ResourceKind } from '#lib/claims/claim.ts'
import type { Values } from '#lib/forms/form.ts'
import type { Convoy } from '#lib/planning/convoy.ts'

const FIELD = { unit: 'unitIds', instructor: 'instructorIds', kit: 'kitIds' } as const

const texts = (ids: number[]) => ids.map(String)

/** A drop as the fields of the forms that schedule and move. */
export function dropValues({ day, trainingDays }: Target, convoy: Convoy): Values {
  return {
    firstDay: day,
    unitIds: texts(convoy.unitIds),
    instructorIds: texts(convoy.instructorIds),
    kitIds: texts(convoy.kitIds),
    ...(trainingDays && { trainingDays: String(trainingDays) }),
  }
}

/** The page that does the same as a drop. */
export const formPath = (cargo: Cargo) =>
  cargo.kind === 'visit'
    ? `/petugas/kunjungan/${cargoId(cargo)}/pindahkan`
    : `/petugas/permohonan/${cargoId(cargo)}/jadwalkan`

/** That page, filled as far as a place says it. */
export function formHref(cargo: Cargo, rows: ResourceKind, target: Target | null): string {
  if (!target) return formPath(cargo)
  return formPath(cargo) + addressOf({ firstDay: target.day, [FIELD[rows]]: String(target.rowId) })
}
