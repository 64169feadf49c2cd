import { z } from 'zod'
import { name, seen, submissionKey } from '#lib/fleet/schema.ts'
import { pickedId, pickedIdOrNone, pickedIds } from '#lib/forms/parts.ts'

const fields = {
  name,
  baseSiteId: pickedIdOrNone('Pilih pangkalan dari daftar.'),
  trainingTypeIds: pickedIds('Pilih kejuruan dari daftar.'),
}

export const newInstructorForm = z.object({ ...fields, submissionKey })
export const instructorForm = z.object({
  ...fields,
  instructorId: pickedId('Instruktur tidak dikenal.'),
  seen,
})

export type NewInstructorInput = z.output<typeof newInstructorForm>
export type InstructorInput = z.output<typeof instructorForm>
export type WantedInstructor = z.output<z.ZodObject<typeof fields>>
