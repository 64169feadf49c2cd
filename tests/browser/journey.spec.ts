import type { Page } from '@playwright/test'
import type { OrganizationViewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import type { Values } from '#lib/forms/form.ts'
import { addDays, type Day, fromDateColumn, monthOf } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import { expect, PASSWORD, withAndWithoutJavaScript } from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { goodAnswers } from '#tests/support/drafts.ts'
import { readFeed } from '#tests/support/feed.ts'
import { seededFleet } from '#tests/support/fleet.ts'
import { nextNumber } from '#tests/support/numbers.ts'
import { createOrganization, DESA } from '#tests/support/places.ts'
import { givePassword } from '#tests/support/sign-in.ts'
import { createMember, createStaffViewer } from '#tests/support/viewers.ts'
import { scheduledVisit } from '#tests/support/visits.ts'

async function signInByForm(page: Page, email: string): Promise<void> {
  await page.goto('/masuk')
  await page.getByLabel('Surel').fill(email)
  await page.getByLabel('Kata sandi').fill(PASSWORD)
  await page.getByRole('button', { name: 'Masuk' }).click()
  // Without this, the next address asked for would cut the sign-in off.
  await expect(page).not.toHaveURL(/\/masuk/)
}

interface Wish {
  member: OrganizationViewer
  program: string
  window: { windowStart: Day; windowEnd: Day }
  place: Values
}

/** Begins a draft as a member and answers all its steps, which are walked elsewhere; leads to the check. */
async function wish(page: Page, { member, program, window, place }: Wish): Promise<void> {
  await page.getByRole('link', { name: 'Ajukan kunjungan' }).first().click()
  await page.getByRole('button', { name: 'Mulai' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pelatihan apa yang Anda minta?')
  const { accountId, organizationIds } = member
  const asked = { organizationId: String(organizationIds[0]), participants: '16', source: 'direct' }
  const answers = goodAnswers(
    await seededFleet(program),
    { ...asked, ...window, ...place, csrGifts: [], csrNote: '' },
    new Date(),
  )
  const { id } = await database().draft.findFirstOrThrow({ where: { accountId } })
  await database().draft.update({ where: { id }, data: { answers } })
  await page.getByRole('link', { name: 'Lihat semua isian' }).click()
}

async function send(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  await expect(page.getByRole('status')).toContainText('Permohonan Anda terkirim')
  return Number(/permohonan\/(\d+)/.exec(page.url())?.[1])
}

/** Takes a request into the queue and opens the page that schedules it. */
async function verify(staff: Page, requestId: number): Promise<void> {
  await staff.goto('/petugas/permohonan?status=submitted')
  await staff.locator(`a[href="/petugas/permohonan/${requestId}"]`).first().click()
  await staff.getByLabel('Alasan, bila ada butir').fill('Diperiksa lewat telepon')
  await staff.getByRole('button', { name: 'Terima ke antrean' }).click()
  await expect(staff.getByRole('link', { name: 'Jadwalkan' })).toBeVisible()
  await staff.getByRole('link', { name: 'Jadwalkan' }).click()
}

async function schedule(staff: Page): Promise<number> {
  await staff.getByRole('button', { name: 'Jadwalkan kunjungan' }).click()
  await expect(staff.getByText('Kunjungan sudah dijadwalkan')).toBeVisible()
  return Number(/kunjungan\/(\d+)/.exec(staff.url())?.[1])
}

/** The first event of a visit in the feed that the public reads. */
async function firstEvent(resident: Page, bookingId: number) {
  const events = await readFeed(resident)
  return events.find(({ uid }) => uid.startsWith(`kunjungan-${bookingId}-hari-1@`))
}

/** The days of a visit in words. */
async function daysOf(id: number): Promise<string> {
  const { firstDay, lastDay } = await database().booking.findUniqueOrThrow({ where: { id } })
  return dateRange(fromDateColumn(firstDay), fromDateColumn(lastDay))
}

withAndWithoutJavaScript(
  'a visit goes from wish to calendar, is moved, and is cancelled',
  async ({ page: staff, newVisitor, javaScriptEnabled }) => {
    const [company, village, resident] = [await newVisitor(), await newVisitor(), await newVisitor()]
    const day = await soonDay(javaScriptEnabled === false ? 280 : 200)
    const window = { windowStart: addDays(day, -10), windowEnd: addDays(day, 50) }
    const month = `/?bulan=${monthOf(day)}&tampilan=agenda`

    // What stands in the way of one of them: make-up on the unit that also brings catering.
    const makeUp = await seededFleet('mua-8')
    const held = await scheduledVisit(makeUp, { firstDay: day }, { now: new Date() })
    const { name: elsewhere } = await database().site.findUniqueOrThrow({ where: { id: held.siteId } })

    // (1) A company asks for welding at its factory, which is new to the office.
    const factory = `Pabrik Kabel ${nextNumber()}`
    const maker = await createOrganization()
    const worker = await createMember(maker.id)
    await signInByForm(company, await givePassword(worker))
    const newPlace = { site: 'baru', siteName: factory, siteArea: DESA }
    await wish(company, { member: worker, program: 'las-8', window, place: newPlace })
    const welding = await send(company)

    // A village asks for catering at its office.
    const hall = await database().site.findFirstOrThrow({ where: { areaCode: DESA, kind: 'desa_office' } })
    const desa = await createOrganization({ kind: 'desa', name: `Pemerintah Desa Uji ${nextNumber()}` })
    const clerk = await createMember(desa.id)
    await signInByForm(village, await givePassword(clerk))
    await wish(village, { member: clerk, program: 'boga-8', window, place: { site: String(hall.id) } })
    const catering = await send(village)

    // (2) Staff takes both into the queue and schedules the company's.
    await signInByForm(staff, await givePassword(await createStaffViewer('scheduler')))
    await resident.goto(month)
    await expect(resident.getByRole('main')).not.toContainText(factory)
    await verify(staff, welding)
    await staff.getByLabel('Hari pertama', { exact: true }).fill(day)
    const weldingVisit = await schedule(staff)

    // (3) It is on the public schedule at once, and in the feed.
    await resident.reload()
    await resident.getByRole('link', { name: factory }).click()
    await expect(resident.getByRole('heading', { level: 1 })).toContainText(factory)
    await expect(resident.getByText('Masih rencana')).toBeVisible()
    expect(await firstEvent(resident, weldingVisit)).toMatchObject({
      sequence: 0,
      status: 'TENTATIVE',
      start: expect.stringContaining(`${day}T08:00:00`),
      zone: 'Asia/Jakarta',
    })

    // The village's wish meets a unit that is away: the refusal names it, the visit, and the way out.
    await verify(staff, catering)
    await staff.getByLabel('Hari pertama', { exact: true }).fill(day)
    await staff.getByRole('radio', { name: 'MTU-02' }).check()
    await staff.getByRole('button', { name: 'Jadwalkan kunjungan' }).click()
    const alert = staff.getByRole('alert').filter({ hasText: 'Belum dapat dijadwalkan' })
    await expect(alert).toContainText(`Unit MTU-02 dipakai untuk ${makeUp.program.name} di ${elsewhere}`)
    await alert.getByRole('link', { name: /^Rombongan sama, mulai/ }).click()
    const cateringVisit = await schedule(staff)
    const { firstDay } = await database().booking.findUniqueOrThrow({ where: { id: cateringVisit } })
    const later = fromDateColumn(firstDay)
    expect(later > day).toBe(true)
    await resident.goto(`/?bulan=${monthOf(later)}&tampilan=agenda`)
    await expect(resident.getByRole('link', { name: hall.name }).first()).toBeVisible()

    // (4) The requesters see it.
    for (const [page, id] of [
      [company, welding],
      [village, catering],
    ] as const) {
      await page.goto('/pemohon')
      await page.locator(`a[href="/pemohon/permohonan/${id}"]`).first().click()
      await expect(page.getByText('Terjadwal').first()).toBeVisible()
    }
    await company.goto(`/pemohon/permohonan/${welding}`)
    await expect(company.getByText(await daysOf(weldingVisit)).first()).toBeVisible()

    // (5) Staff moves the company's visit: everybody learns of it.
    const moved = await soonDay(javaScriptEnabled === false ? 300 : 220)
    await staff.goto(`/petugas/kunjungan/${weldingVisit}/pindahkan`)
    await staff.getByLabel('Hari pertama', { exact: true }).fill(moved)
    await staff.getByLabel('Alasan pemindahan').fill('Pabrik tutup untuk pemeliharaan')
    await staff.getByRole('button', { name: 'Pindahkan kunjungan' }).click()
    await expect(staff.getByText('Kunjungan sudah dipindahkan')).toBeVisible()
    await resident.goto(`/kunjungan/${weldingVisit}`)
    await expect(resident.getByText('Pabrik tutup untuk pemeliharaan')).toBeVisible()
    await expect(resident.getByText(await daysOf(weldingVisit)).first()).toBeVisible()
    expect(await firstEvent(resident, weldingVisit)).toMatchObject({
      sequence: 1,
      status: 'TENTATIVE',
      start: expect.stringContaining(moved),
    })
    await company.reload()
    await expect(company.getByText('Pabrik tutup untuk pemeliharaan').first()).toBeVisible()

    // And cancels it: the schedule, the feed, the request and the history follow.
    await staff.getByText('Batalkan…').click()
    await staff.getByLabel('Alasan pembatalan').fill('Pesanan pabrik menumpuk')
    await staff.getByRole('button', { name: 'Batalkan kunjungan' }).click()
    await expect(staff.getByText('Kunjungan sudah dibatalkan')).toBeVisible()
    await resident.goto(`/kunjungan/${weldingVisit}`)
    await expect(resident.getByText('Kunjungan ini dibatalkan')).toBeVisible()
    await expect(resident.getByText('Alasan: Pesanan pabrik menumpuk')).toBeVisible()
    await resident.goto(`/?bulan=${monthOf(moved)}&tampilan=agenda`)
    await expect(resident.getByRole('main')).not.toContainText(factory)
    expect(await firstEvent(resident, weldingVisit)).toMatchObject({ sequence: 2, status: 'CANCELLED' })
    await company.reload()
    await expect(company.getByText('Pesanan pabrik menumpuk').first()).toBeVisible()
    await expect(company.getByText('Dalam antrean').first()).toBeVisible()
    const history = await database().historyEntry.findMany({
      where: { visitRequestId: welding },
      orderBy: { id: 'asc' },
    })
    expect(history.map(({ action }) => action)).toEqual(['submit', 'verify', 'schedule', 'move', 'cancel'])
  },
)
