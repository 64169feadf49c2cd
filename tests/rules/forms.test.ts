import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { confirmForm, moveForm, reasonForm, scheduleForm, stepForm } from '#lib/bookings/schema.ts'
import { parseForm, typedIn } from '#lib/forms/form.ts'
import { revisionForm } from '#lib/requests/revision-schema.ts'
import { remarkForm, requestForm, requestStep } from '#lib/requests/schema.ts'
import { TODAY } from '#tests/support/clock.ts'

const SCHEMAS: Record<string, z.ZodObject> = {
  ...{ confirmForm, moveForm, reasonForm, scheduleForm, stepForm, remarkForm, requestStep },
  requestForm: requestForm(TODAY),
  revisionForm: revisionForm(TODAY),
}

/** What every form takes. */
const GOOD: Record<string, string> = {
  ...{ requestId: '1', bookingId: '1', sequence: '0', submissionKey: randomUUID() },
  ...{ unitIds: '1', instructorIds: '1', kitIds: '1', firstDay: '2026-08-12', confirmed: 'confirmed' },
  ...{ reason: 'Lokasi terendam banjir', remark: 'Surat belum lengkap', readinessWaiver: '' },
  ...{ organizationId: '1', programId: '1', participants: '10', audience: 'open', note: '' },
  ...{ site: '1', siteName: '', siteAddress: '', siteArea: '' },
  ...{ windowStart: '2026-09-01', windowEnd: '2026-10-01' },
  ...{ contactName: 'Ibu Uji', contactPhone: '0812 3456 7890' },
}

const BAD = [
  [],
  ['a', 'b'],
  ['x'],
  ['1.5'],
  ['-1'],
  ['9'.repeat(30)],
  ['x'.repeat(3000)],
  Array.from({ length: 30 }, () => '1'),
]

/** Words of zod's own. */
const ENGLISH = /invalid|expected|too (big|small)/i

test.for(Object.entries(SCHEMAS))('%s finds fault in Indonesian, whatever came', ([, schema]) => {
  let faults = 0
  for (const field of Object.keys(schema.shape))
    for (const texts of BAD) {
      const form = new FormData()
      for (const [name, text] of Object.entries(GOOD)) if (name !== field) form.append(name, text)
      for (const text of texts) form.append(field, text)
      for (const { message } of parseForm(schema, typedIn(form)).error?.issues ?? []) {
        expect(message, `${field}: ${texts}`).not.toMatch(ENGLISH)
        faults += 1
      }
    }
  expect(faults).toBeGreaterThan(0)
})

test('what was typed holds no control character but the ends of lines', () => {
  const form = new FormData()
  form.append('note', 'Pintu\0 \u001Fbelakang\v\u007F,\r\nlewat\tgang\rdua')
  expect(typedIn(form).note).toBe('Pintu belakang,\nlewat\tgang\ndua')
})
