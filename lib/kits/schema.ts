import { z } from 'zod'
import { code, name, seen, submissionKey } from '#lib/fleet/schema.ts'
import { pickedId, pickedIdOrNone } from '#lib/forms/parts.ts'

const fields = {
  name,
  code,
  trainingTypeId: pickedId('Pilih kejuruan.'),
  baseSiteId: pickedIdOrNone('Pilih pangkalan dari daftar.'),
}

export const newKitForm = z.object({ ...fields, submissionKey })
export const kitForm = z.object({ ...fields, kitId: pickedId('Perangkat tidak dikenal.'), seen })

export type NewKitInput = z.output<typeof newKitForm>
export type KitInput = z.output<typeof kitForm>
export type WantedKit = z.output<z.ZodObject<typeof fields>>
