import { describe, expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { changeRegistration, registerByOffice } from '#lib/registrations/office-commands.ts'
import { findParticipant } from '#lib/registrations/office-person-queries.ts'
import { officeForm, type PersonInput } from '#lib/registrations/schema.ts'
import { inDays, NOW, nineOn } from '#tests/support/clock.ts'
import { expectSeats } from '#tests/support/expect-seats.ts'
import { listOf, registered, registerInput, visitFor } from '#tests/support/registrations.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, refused } from '#tests/support/visits.ts'

const NIK = '3216061708900004'

describe('the office registers somebody', () => {
  test('without a phone, and without the code of a closed visit', async () => {
    const visit = await visitFor(1, { audience: 'closed' })
    const made = accepted(await registerByOffice(visit.staff, { ...registerInput(visit), phone: '' }, NOW))
    expect(made.status).toBe('seated')
    expect(await findParticipant(visit.staff, made.id)).toMatchObject({
      phone: '',
      channel: 'office',
      history: [{ action: 'register', actor: visit.staff.name }],
    })
    const next = accepted(await registerByOffice(visit.staff, registerInput(visit), NOW))
    expect(next.status).toBe('waitlisted')
    await expectSeats()
  })

  test('once, however often the form is sent', async () => {
    const visit = await visitFor(2)
    const input = { ...registerInput(visit), phone: '' }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => registerByOffice(visit.staff, input, NOW)),
    )
    for (const answer of answers)
      expect(accepted(answer)).toEqual(accepted(answers[0] as (typeof answers)[0]))
    expect(await listOf(visit)).toHaveLength(1)
  })

  test('by the rules of the program, and no more once the visit has begun', async () => {
    const visit = await visitFor(2, { program: { minAge: 18, asksNik: 'required' } })
    const input = registerInput(visit, { birthYear: 2010 })
    const unfit = refused(await registerByOffice(visit.staff, input, NOW))
    expect(unfit).toMatchObject({ kind: 'unfit', unfit: [{ rule: 'nik' }, { rule: 'tooYoung', age: 18 }] })
    const begun = refused(await registerByOffice(visit.staff, input, nineOn(inDays(30))))
    expect(begun).toMatchObject({ kind: 'closed', begun: true })
  })

  test('who is there already is found', async () => {
    const visit = await visitFor(2)
    const { name, phone } = registerInput(visit)
    await registered(visit, { name, phone })
    const again = await registerByOffice(visit.staff, registerInput(visit, { name, phone }), NOW)
    expect(refused(again)).toEqual({ kind: 'already', by: 'person' })
  })

  test('the form takes no phone at all, but none that cannot be', () => {
    const phone = (text?: string) => officeForm.shape.phone.safeParse(text)
    expect(phone('  ').data).toBe('')
    expect(phone(undefined).data).toBe('')
    expect(phone('0812 3456 7890').data).toBe('+6281234567890')
    expect(phone('12').success).toBe(false)
  })
})

describe('the office changes what is known of somebody', () => {
  async function somebody(changes: Partial<PersonInput> = {}) {
    const visit = await visitFor(3)
    const { id: registrationId } = await registered(visit, changes)
    const staff = await createStaffViewer()
    const person = await findParticipant(staff, registrationId)
    if (!person) throw new Error('not there')
    const { name, phone, email, areaCode, birthYear, education, workState, seen } = person
    const facts = { name, phone, email, areaCode, birthYear, education, workState }
    const input = { registrationId, ...facts, nik: null, nikIsRight: false, seen }
    const change = (more: Partial<PersonInput>) => changeRegistration(staff, { ...input, ...more }, NOW)
    return { visit, staff, registrationId, change }
  }

  test('and the history names the facts, never what they were or are', async () => {
    const { staff, registrationId, change } = await somebody()
    accepted(await change({ name: 'Nama Baru', phone: '+6281299990000', nik: NIK }))
    const person = await findParticipant(staff, registrationId)
    expect(person).toMatchObject({ name: 'Nama Baru', nik: '321606••••••0004' })
    const last = person?.history.at(-1)
    expect(last).toMatchObject({
      action: 'changeRegistration',
      details: { fields: ['name', 'phone', 'nik'] },
    })
    const told = await database().historyEntry.findMany({ select: { reason: true, details: true } })
    expect(JSON.stringify(told)).not.toMatch(/Nama Baru|81299990000|3216/)
  })

  test('but a number that was not typed stays', async () => {
    const { staff, registrationId, change } = await somebody({ nik: NIK.replace('0004', '0005') })
    accepted(await change({ education: 'smk' }))
    expect(await findParticipant(staff, registrationId)).toMatchObject({
      nik: '321606••••••0005',
      education: 'smk',
    })
  })

  test('twice is once, and what somebody else changed meanwhile is told', async () => {
    const { change } = await somebody()
    accepted(await change({ name: 'Sekali' }))
    accepted(await change({ name: 'Sekali' }))
    expect(refused(await change({ name: 'Dua Kali' }))).toEqual({ kind: 'changedMeanwhile' })
  })

  test('not into somebody who is there, nor beyond reach', async () => {
    const { visit, change } = await somebody()
    const { name, phone } = registerInput(visit)
    await registered(visit, { name, phone })
    expect(refused(await change({ name, phone }))).toEqual({ kind: 'already', by: 'person' })
    expect(refused(await change({ phone: '' }))).toEqual({ kind: 'phoneNeeded' })
    expect(refused(await change({ areaCode: '32.16.99.9999' }))).toEqual({ kind: 'unknownArea' })
    expect(refused(await change({ nik: '9916061708900004' }))).toMatchObject({ kind: 'oddNik' })
  })
})
