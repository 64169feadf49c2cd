import { z } from 'zod'
import { code, MINUTES, name, SPEED, seen, submissionKey } from '#lib/fleet/schema.ts'
import { pickedId, pickedIds, wholeNumber, wholeNumberOrNone } from '#lib/forms/parts.ts'

/** In the order of the form, which is the order of what stands in its way. */
const fields = {
  name,
  code,
  fittedFor: z.string().trim().max(120, 'Paling panjang 120 huruf.').default(''),
  funding: z.enum(['apbd', 'csr'], { error: 'Pilih pendanaannya.' }),
  baseSiteId: pickedId('Pilih pangkalan.'),
  state: z.enum(['active', 'repair', 'retired'], { error: 'Pilih keadaannya.' }),
  setupMinutes: wholeNumber(MINUTES),
  teardownMinutes: wholeNumber(MINUTES),
  speedKmh: wholeNumberOrNone(SPEED),
  programIds: pickedIds('Pilih program dari daftar.'),
}

export const newUnitForm = z.object({ ...fields, submissionKey })
export const unitForm = z.object({ ...fields, unitId: pickedId('Unit tidak dikenal.'), seen })

export type NewUnitInput = z.output<typeof newUnitForm>
export type UnitInput = z.output<typeof unitForm>
export type WantedUnit = z.output<z.ZodObject<typeof fields>>
