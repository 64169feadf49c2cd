import { randomUUID } from 'node:crypto'
import { database } from '#lib/database/client.ts'
import { findSeenText } from '#lib/messages/template-queries.ts'
import type { WantedProgram } from '#lib/programs/schema.ts'
import { clock } from '#lib/time/words.ts'
import { createFleet, createInstructor, createKit, createTrainingType } from '#tests/support/fleet.ts'
import { letterheadInput } from '#tests/support/letters.ts'
import { createMessage, createWhatsapp } from '#tests/support/messages.ts'
import {
  dueInput,
  goNoGoInput,
  instructorInput,
  kitInput,
  newInstructorInput,
  newKitInput,
  newProgramInput,
  newUnitInput,
  offerDaysInput,
  programInput,
  travelInput,
  unitInput,
} from '#tests/support/setup.ts'

import { type Fields, freshUnit, PLANNERS, type Row, text, typed, typedLines } from './row.ts'

const TEXT = 'app/petugas/pesan/templat/[nama]/actions.ts'

/** Which text a form changes, as its page shows it now. */
async function freshText() {
  const which = { name: 'submit', channel: 'mail' } as const
  return { ...which, seen: await findSeenText(database(), which.name, which.channel) }
}

const INSTRUCTOR = 'app/petugas/instruktur/[id]/actions.ts'

const KIT = 'app/petugas/perangkat/[id]/actions.ts'

const freshKit = async () => (await createKit((await createTrainingType()).id)).id

async function archived(id: number): Promise<number> {
  await database().resource.update({ where: { id }, data: { archivedAt: new Date() } })
  return id
}

function typedProgram({ needs: _, onSaturdays: __, ...program }: WantedProgram): Fields {
  const { startMinute, endMinute, ...plain } = program
  return typed({ ...plain, startMinute: clock(startMinute), endMinute: clock(endMinute) })
}

/** Actions on the fleet, programs, settings and messages. */
export const OFFICE: Record<string, Row> = {
  'app/petugas/unit/baru/actions.ts add': { may: PLANNERS, form: async () => typed(await newUnitInput()) },
  'app/petugas/unit/[id]/actions.ts change': {
    may: PLANNERS,
    form: async () => typed(await unitInput(await freshUnit(), { setupMinutes: 45 })),
  },
  'app/petugas/instruktur/baru/actions.ts add': {
    may: PLANNERS,
    form: async () => typed(newInstructorInput()),
  },
  [`${INSTRUCTOR} change`]: {
    may: PLANNERS,
    form: async () => typed(await instructorInput((await createInstructor([])).id, { name: 'Bu Baru' })),
  },
  [`${INSTRUCTOR} archive`]: {
    may: PLANNERS,
    form: async () => ({ resourceId: (await createInstructor([])).id, seen: 0 }),
  },
  [`${INSTRUCTOR} restore`]: {
    may: PLANNERS,
    form: async () => ({ resourceId: await archived((await createInstructor([])).id), seen: 0 }),
  },
  'app/petugas/perangkat/baru/actions.ts add': {
    may: PLANNERS,
    form: async () => typed(newKitInput((await createTrainingType()).id)),
  },
  [`${KIT} change`]: {
    may: PLANNERS,
    form: async () => typed(await kitInput(await freshKit(), { name: 'Mesin baru' })),
  },
  [`${KIT} archive`]: { may: PLANNERS, form: async () => ({ resourceId: await freshKit(), seen: 0 }) },
  [`${KIT} restore`]: {
    may: PLANNERS,
    form: async () => ({ resourceId: await archived(await freshKit()), seen: 0 }),
  },
  'app/petugas/program/baru/actions.ts add': {
    may: PLANNERS,
    form: async () => {
      const { program, trainingTypeId } = await createFleet()
      return typedProgram(await newProgramInput({ programId: program.id, trainingTypeId }))
    },
  },
  'app/petugas/program/[id]/actions.ts change': {
    may: PLANNERS,
    form: async () => {
      const { program } = await createFleet()
      return typedProgram(await programInput(program.id, { setupMinutes: 45 }))
    },
  },
  'app/petugas/pengaturan/actions.ts changeTravel': {
    may: PLANNERS,
    form: async () => {
      const { speedKmh, ...input } = await travelInput()
      return typed({ ...input, speedKmh: speedKmh === 30 ? 40 : 30 })
    },
  },
  'app/petugas/pengaturan/actions.ts changeOffer': {
    may: PLANNERS,
    form: async () => {
      const { offerDays, ...input } = await offerDaysInput()
      return typed({ ...input, offerDays: offerDays === 6 ? 7 : 6 })
    },
  },
  'app/petugas/pengaturan/actions.ts changeGoNoGo': {
    may: PLANNERS,
    form: async () => {
      const { goNoGoDays, ...input } = await goNoGoInput()
      return typed({ ...input, goNoGoDays: goNoGoDays === 6 ? 7 : 6 })
    },
  },
  'app/petugas/pengaturan/actions.ts changeDue': {
    may: PLANNERS,
    form: async () => {
      const { submitted: days, ...input } = await dueInput()
      return typed({ ...input, submitted: days === 5 ? 6 : 5 })
    },
  },
  'app/petugas/pengaturan/surat/actions.ts changeLetterheadAction': {
    may: PLANNERS,
    form: async () => typedLines(await letterheadInput({ city: `Kota ${randomUUID().slice(0, 4)}` })),
  },
  'app/petugas/pesan/actions.ts resend': {
    may: PLANNERS,
    form: async () => ({ id: await createMessage() }),
  },
  'app/petugas/pesan/actions.ts markSent': {
    may: PLANNERS,
    form: async () => ({ id: await createWhatsapp() }),
  },
  [`${TEXT} change`]: {
    may: PLANNERS,
    form: async () => ({ ...(await freshText()), subject: text, body: `${text} ${randomUUID()}: {tautan}` }),
  },
  [`${TEXT} restore`]: {
    may: PLANNERS,
    form: async () => {
      const own = { channel: 'mail', subject: text, body: '{tautan}', changedAt: new Date() } as const
      const { seen, ...which } = await freshText()
      await database().messageTemplate.upsert({
        where: { name_channel: { name: which.name, channel: 'mail' } },
        create: { ...own, name: which.name },
        update: own,
      })
      return { ...which, seen }
    },
  },
}
