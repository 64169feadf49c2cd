import { randomUUID } from 'node:crypto'
import { extractText } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { letterFileName, letterPdf } from '#components/letters/letter-pdf.tsx'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import { confirmVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { database } from '#lib/database/client.ts'
import { issueLetter } from '#lib/letters/commands.ts'
import { changeLetterhead } from '#lib/letters/letterhead-commands.ts'
import { findLetter, findLetterDraft, findLetters } from '#lib/letters/queries.ts'
import { declineRequest, resubmitRequest, returnRequest } from '#lib/requests/commands.ts'
import { inDays, NOW } from '#tests/support/clock.ts'
import { createFleet, type TestFleet } from '#tests/support/fleet.ts'
import { issuedLetter, issueInput, letterheadInput, setLetterhead } from '#tests/support/letters.ts'
import { actionsOf, changingNothing } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import {
  accepted,
  refused,
  requestInput,
  scheduledVisit,
  submittedRequest,
  type TestRequest,
} from '#tests/support/visits.ts'

let fleet: TestFleet
let staff: StaffViewer

const remark = 'Lampirkan daftar peserta.\nTulis nama jalan lokasi.'

async function returnedRequest(): Promise<TestRequest> {
  const request = await submittedRequest(fleet)
  accepted(await returnRequest(staff, { requestId: request.requestId, remark }, NOW))
  return request
}

const printOf = async (requestId: number, letterId: number) => {
  const letter = await findLetter(staff, requestId, letterId)
  if (!letter) throw new Error('no letter')
  return letter
}

const textOf = async (requestId: number, letterId: number) => {
  const pdf = await letterPdf(await printOf(requestId, letterId))
  const { text, totalPages } = await extractText(pdf, { mergePages: true })
  return { text: text.replace(/\s+/g, ' '), totalPages }
}

beforeAll(async () => {
  fleet = await createFleet()
  staff = await createStaffViewer()
})

test('no letter without kop and signatory', async () => {
  const { requestId } = await returnedRequest()
  const input = await issueInput(staff, requestId)
  const answer = await changingNothing(() => issueLetter(staff, input, NOW))
  expect(refused(answer)).toEqual({ kind: 'noLetterhead' })
  expect((await findLetterDraft(staff, requestId))?.missing).toContain('signatoryName')
})

describe('with kop and signatory', () => {
  beforeAll(async () => {
    await setLetterhead(staff, { numberYear: 2026, numberUsed: 122 })
  })

  test('the first letter goes on behind the numbers that the office used', async () => {
    const { requestId } = await returnedRequest()
    const letterId = await issuedLetter(staff, requestId)
    expect(await printOf(requestId, letterId)).toMatchObject({ code: '500.15/0123/MTU/VIII/2026' })
    expect(await actionsOf({ visitRequestId: requestId })).toEqual(['submit', 'return', 'issueLetter'])
    const again = await letterheadInput({ numberUsed: 200 })
    const answer = await changingNothing(() => changeLetterhead(staff, again, NOW))
    expect(refused(answer)).toEqual({ kind: 'numbered', year: 2026, last: 123 })
  })

  test('a returned request is told what to mend, on one page', async () => {
    const { requestId } = await returnedRequest()
    const { text, totalPages } = await textOf(requestId, await issuedLetter(staff, requestId))
    expect(totalPages).toBe(1)
    for (const said of [
      'DINAS KETENAGAKERJAAN UJI',
      'Sifat : Biasa',
      'Yth. Pimpinan PT Uji',
      'kami kembalikan',
      'Lampirkan daftar peserta. Tulis nama jalan lokasi.',
      'NIP 19800101 200501 1 001',
      'Tembusan: Camat Uji',
    ])
      expect(text).toContain(said)
  })

  test('remarks on parts of a request stand in its letter', async () => {
    const { requestId } = await submittedRequest(fleet)
    const parts = { remark_participants: 'Paling banyak 16 orang', remark_letter: 'Belum ditandatangani' }
    accepted(await returnRequest(staff, { requestId, remark, ...parts }, NOW))
    const { text } = await textOf(requestId, await issuedLetter(staff, requestId))
    expect(text).toContain('Jumlah peserta: Paling banyak 16 orang Surat permohonan: Belum ditandatangani')
  })

  test('an accepted one is told dates and place; after a move there is a new letter', async () => {
    const visit = await scheduledVisit(fleet, { firstDay: inDays(7) })
    const { requestId, bookingId } = visit
    const { text, totalPages } = await textOf(requestId, await issuedLetter(staff, requestId))
    expect(totalPages).toBe(1)
    expect(text).toMatch(/1\. Senin-Sabtu, 10-15 Agustus 2026 08\.00-\d\d\.\d\d WIB/)
    accepted(await confirmVisit(staff, { bookingId, sequence: 0, readinessWaiver: '' }, NOW))
    expect((await findLetterDraft(staff, requestId))?.issued).toBe(true)
    const { unitIds, instructorIds, kitIds } = visit.input
    const target = { firstDay: inDays(35), unitIds, instructorIds, kitIds, reason: 'Banjir di lokasi' }
    accepted(await moveVisit(staff, { bookingId, sequence: 1, ...target }, NOW))
    expect((await findLetterDraft(staff, requestId))?.issued).toBe(false)
    await issuedLetter(staff, requestId)
    expect(await findLetters(staff, requestId)).toHaveLength(2)
  })

  test('a declined one is told why; long reasons go on on a second page', async () => {
    const { requestId } = await submittedRequest(fleet)
    const reason = 'Lokasi sudah dikunjungi tahun ini dan antrean masih panjang. '.repeat(16).trim()
    const long = { requestId, remark: Array(4).fill(reason).join('\n').slice(0, 4000) }
    accepted(await declineRequest(staff, long, NOW))
    const { text, totalPages } = await textOf(requestId, await issuedLetter(staff, requestId))
    expect(totalPages).toBe(2)
    expect(text).toContain('halaman 2 dari 2')
    expect(text.match(/Lokasi sudah dikunjungi/g)).toHaveLength(64)
    expect(text.indexOf('ucapkan terima kasih')).toBeLessThan(text.indexOf('Nama Uji, S.T.'))
  })

  test('stays as it was when everything it told of changes', async () => {
    const { requestId, organizationId, siteId, member } = await returnedRequest()
    const letterId = await issuedLetter(staff, requestId)
    const before = await printOf(requestId, letterId)
    await database().organization.update({ where: { id: organizationId }, data: { name: 'Nama Lain' } })
    const wish = requestInput({ organizationId, siteId, fleet })
    accepted(await resubmitRequest(member, { ...wish, requestId }, NOW))
    await setLetterhead(staff, { city: 'Kota Lain' })
    expect(await printOf(requestId, letterId)).toEqual(before)
    await setLetterhead(staff)
  })

  test('the same form twice makes one letter; another person is told of the first', async () => {
    const { requestId } = await returnedRequest()
    const input = await issueInput(staff, requestId)
    const [a, b] = await Promise.all([issueLetter(staff, input, NOW), issueLetter(staff, input, NOW)])
    expect(accepted(a)).toEqual(accepted(b))
    const other = await createStaffViewer('admin')
    const late = { ...input, submissionKey: randomUUID() }
    const answer = await changingNothing(() => issueLetter(other, late, NOW))
    expect(refused(answer)).toMatchObject({ kind: 'alreadyIssued', by: staff.name })
  })

  test('not for a request without a decision, nor for one decided anew', async () => {
    const { requestId, organizationId, siteId, member } = await returnedRequest()
    const input = await issueInput(staff, requestId)
    const wish = requestInput({ organizationId, siteId, fleet })
    accepted(await resubmitRequest(member, { ...wish, requestId }, NOW))
    expect(refused(await changingNothing(() => issueLetter(staff, input, NOW)))).toEqual({
      kind: 'undecided',
    })
    accepted(await returnRequest(staff, { requestId, remark: 'Sekali lagi' }, NOW))
    expect(refused(await changingNothing(() => issueLetter(staff, input, NOW)))).toEqual({
      kind: 'decidedAnew',
    })
  })

  test('is read by who may see its request, under that request alone', async () => {
    const one = await returnedRequest()
    const two = await returnedRequest()
    const letterId = await issuedLetter(staff, one.requestId)
    expect(await findLetter(one.member, one.requestId, letterId)).not.toBeNull()
    expect(await findLetter(two.member, one.requestId, letterId)).toBeNull()
    expect(await findLetter(staff, two.requestId, letterId)).toBeNull()
    const holder = { kind: 'link' as const, requestId: two.requestId, name: 'Ibu Uji' }
    expect(await findLetter(holder, one.requestId, letterId)).toBeNull()
    expect(await findLetters(holder, one.requestId)).toEqual([])
    expect((await findLetters(one.member, one.requestId))[0]?.by).toBeNull()
  })

  test('has a file name that every system takes', async () => {
    const { requestId } = await returnedRequest()
    const letter = await printOf(requestId, await issuedLetter(staff, requestId))
    expect(letterFileName({ ...letter, code: '../500.15 / 0007/ÉMTU/“X”' })).toBe(
      'surat-500.15-0007-EMTU-X.pdf',
    )
  })

  test('32 staff at once, a third of them failing: no gap and no double', async () => {
    const people = await Promise.all(Array.from({ length: 32 }, () => createStaffViewer()))
    const forms = []
    for (const person of people)
      forms.push({ person, input: await issueInput(person, (await returnedRequest()).requestId) })
    // What fails after the number was taken is rolled back with it.
    await database().$executeRaw`CREATE FUNCTION fail_on_purpose() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.action = 'issueLetter' AND NEW.reason IS NULL AND NEW.account_id IN (
          SELECT id FROM accounts WHERE image = 'fails') THEN RAISE EXCEPTION 'on purpose'; END IF;
        RETURN NEW;
      END $$`
    await database().$executeRaw`CREATE TRIGGER fails_notify BEFORE INSERT ON history
      FOR EACH ROW EXECUTE FUNCTION fail_on_purpose()`
    const failing = people.filter((_, index) => index % 3 === 0).map(({ accountId }) => accountId)
    await database().account.updateMany({ where: { id: { in: failing } }, data: { image: 'fails' } })
    const before = await database().letterNumber.findUniqueOrThrow({ where: { year: 2026 } })
    const answers = await Promise.allSettled(
      forms.map(({ person, input }) => issueLetter(person, input, NOW)),
    )
    await database().$executeRaw`DROP TRIGGER fails_notify ON history`
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(failing.length)
    for (const { input, person } of forms.filter(({ person }) => failing.includes(person.accountId)))
      accepted(await issueLetter(person, input, NOW))
    const letters = await database().letter.findMany({ where: { year: 2026 }, orderBy: { number: 'asc' } })
    const numbers = letters.map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, index) => 123 + index))
    expect(numbers.at(-1)).toBe(before.last + 32)
    expect(new Set(letters.map(({ code }) => code)).size).toBe(letters.length)
  })
})
