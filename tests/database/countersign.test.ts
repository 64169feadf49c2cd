import { expect, test } from 'vitest'
import { attachPaper } from '#lib/attachments/commands.ts'
import { refuseToSign, signRequest, waiveCountersign } from '#lib/countersignatures/commands.ts'
import {
  findAskedCountersign,
  findAskedCountersigns,
  findAskedLetter,
  findCountersign,
} from '#lib/countersignatures/queries.ts'
import { resubmitRequest, returnRequest, verifyRequest } from '#lib/requests/commands.ts'
import { returnForm } from '#lib/requests/schema.ts'
import { askedCountersign } from '#tests/support/countersigns.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { letterFile } from '#tests/support/papers.ts'
import { createOrganization, KECAMATAN } from '#tests/support/places.ts'
import { actionsOf, changingNothing, requestOf } from '#tests/support/state.ts'
import { createMember, createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, despite, refused, requestInput, submittedRequest } from '#tests/support/visits.ts'

const now = new Date()
const remark = 'RT ini bukan di wilayah kami'

test('what an RT asks for does not pass into the queue before its desa has signed', async () => {
  const { requestId, signer, member } = await askedCountersign()
  const staff = await createStaffViewer()
  const verify = () => verifyRequest(staff, { requestId, despite }, now)
  expect(refused(await changingNothing(verify))).toEqual({
    kind: 'openCountersign',
    refused: false,
    area: expect.stringMatching(/^Desa /),
  })
  expect((await findAskedCountersigns(signer)).map((one) => one.visitRequestId)).toContain(requestId)
  accepted(await signRequest(signer, { requestId }, now))
  accepted(await changingNothing(() => signRequest(signer, { requestId }, now)))
  expect((await findAskedCountersigns(signer)).map((one) => one.visitRequestId)).not.toContain(requestId)
  expect(await findCountersign(member, requestId)).toMatchObject({ status: 'signed', by: signer.name })
  accepted(await verify())
  expect(await actionsOf({ visitRequestId: requestId })).toEqual(['submit', 'countersign', 'verify'])
})

test('nothing is asked of a company, and its request passes', async () => {
  const { requestId, member } = await submittedRequest(await createFleet())
  expect(await findCountersign(member, requestId)).toBeNull()
  accepted(await verifyRequest(await createStaffViewer(), { requestId, despite }, now))
})

test('only a verified desa of the same area may sign', async () => {
  const { requestId, member } = await askedCountersign()
  const strangers = [
    await createOrganization({ kind: 'desa' }),
    await createOrganization({ kind: 'company', verifiedAt: now }),
    await createOrganization({ kind: 'desa', areaCode: KECAMATAN, verifiedAt: now }),
  ]
  const people = [member, ...(await Promise.all(strangers.map(({ id }) => createMember(id))))]
  for (const person of people) {
    expect(refused(await changingNothing(() => signRequest(person, { requestId }, now)))).toEqual({
      kind: 'unknown',
    })
    expect(await findAskedCountersign(person, requestId)).toBeNull()
  }
})

test('a refusal keeps it back; sent again it asks again, and the office may go on without', async () => {
  const request = await askedCountersign()
  const { requestId, signer, member } = request
  const staff = await createStaffViewer()
  accepted(await refuseToSign(signer, { requestId, remark }, now))
  expect(refused(await verifyRequest(staff, { requestId, despite }, now))).toMatchObject({ refused: true })
  const back = returnForm.parse({ requestId, remark: 'Mintalah tanda tangan desa' })
  accepted(await returnRequest(staff, back, now))
  accepted(
    await resubmitRequest(member, { ...requestInput(request, { participants: 11 }, now), requestId }, now),
  )
  expect(await findCountersign(staff, requestId)).toMatchObject({
    status: 'asked',
    remark: null,
    reachable: true,
  })
  accepted(await waiveCountersign(staff, { requestId, remark: 'Sudah ditandatangani di kertas' }, now))
  expect(await findCountersign(member, requestId)).toMatchObject({ status: 'waived', by: 'Disnaker' })
  expect(refused(await changingNothing(() => signRequest(signer, { requestId }, now)))).toMatchObject({
    kind: 'answered',
    status: 'waived',
  })
  accepted(await verifyRequest(staff, { requestId, despite }, now))
  expect(refused(await changingNothing(() => refuseToSign(signer, { requestId, remark }, now)))).toEqual({
    kind: 'decided',
    status: 'queued',
  })
})

test('two of the desa answer at once, and the office verifies: 30 times one order, never verified unsigned', async () => {
  for (let round = 0; round < 30; round += 1) {
    const { requestId, signer, desa } = await askedCountersign()
    const staff = await createStaffViewer()
    const other = await createMember(desa.id)
    const [signed, refusal, verified] = await Promise.all([
      signRequest(signer, { requestId }, now),
      refuseToSign(other, { requestId, remark }, now),
      verifyRequest(staff, { requestId, despite }, now),
    ])
    const { status } = await requestOf(requestId)
    expect(status).toBe(verified.ok ? 'queued' : 'submitted')
    const stands = (await findCountersign(staff, requestId))?.status
    if (verified.ok) expect(stands).toBe('signed')
    // Signing after a refusal is the desa's last word; refusing after a signature is too late.
    expect(stands).toBe(signed.ok ? 'signed' : 'refused')
    if (!signed.ok) expect(refusal.ok).toBe(true)
  }
})

test('who is asked to sign reads the letter, and nothing else of the request; nobody else does', async () => {
  const { requestId, signer, member } = await askedCountersign()
  const file = (kind: 'letter' | 'photo', pages: number) =>
    attachPaper(member, { requestId, kind, file: letterFile(pages) }, now)
  const { attachmentId: letterId } = accepted(await file('letter', 1))
  const { attachmentId: otherId } = accepted(await file('photo', 2))
  expect((await findAskedCountersign(signer, requestId))?.letters.map(({ id }) => id)).toEqual([letterId])
  expect((await findAskedLetter(signer, requestId, letterId))?.bytes?.bytes.length).toBeGreaterThan(0)
  expect(await findAskedLetter(signer, requestId, otherId)).toBeNull()
  const elsewhere = await askedCountersign()
  expect(await findAskedLetter(signer, elsewhere.requestId, letterId)).toBeNull()
  expect(await findAskedLetter(member, requestId, letterId)).toBeNull()
})
