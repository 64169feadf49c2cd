import type { Page } from '@playwright/test'
import { database } from '#lib/database/client.ts'
import { addDays, dayAt, fromDateColumn, monthOf } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import {
  begin,
  chooseProgram,
  contact,
  field,
  heading,
  newPlace,
  next,
  peopleAndPlace,
  send,
  when,
} from '#tests/support/asking.ts'
import {
  expect,
  noHorizontalScroll,
  signInAs,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { complainsOf } from '#tests/support/counter.ts'
import { freshNib } from '#tests/support/drafts.ts'
import { createFleet } from '#tests/support/fleet.ts'
import type { MailServer } from '#tests/support/mail-server.ts'
import { nextNumber } from '#tests/support/numbers.ts'
import { pdf } from '#tests/support/papers.ts'
import { createOrganization, DESA, ensureAreas } from '#tests/support/places.ts'
import { requestOf } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'

test.use({ viewport: { width: 360, height: 740 }, smtp: true })

/** Where the mail leads that a receiver got with a subject. */
async function linkMailed(mails: MailServer | null, to: string, subject: string): Promise<string> {
  const found = () => mails?.received.find((mail) => mail.to === to && mail.subject.startsWith(subject))
  await expect.poll(() => found()?.subject ?? 'no mail yet', { timeout: 30_000 }).toContain(subject)
  return /https?:\/\/\S+/.exec(found()?.text ?? '')?.[0] ?? 'no link in the mail'
}

async function decide(staff: Page, said: string): Promise<void> {
  await expect(staff.getByRole('status').filter({ hasText: said })).toBeVisible()
}

/** Takes a request into the queue, item by item, and offers it the first date that is found. */
async function verifyAndOffer(staff: Page, requestId: number): Promise<void> {
  await staff.goto(`/petugas/permohonan/${requestId}`)
  for (const box of await staff.getByRole('checkbox').all()) await box.check()
  await staff.getByRole('button', { name: 'Simpan pemeriksaan' }).click()
  await decide(staff, 'Pemeriksaan sudah disimpan')
  await staff.getByRole('button', { name: 'Terima ke antrean' }).click()
  await decide(staff, 'Permohonan sudah masuk antrean')
  await staff.getByRole('link', { name: 'Tawarkan tanggal' }).click()
  await staff
    .getByRole('link', { name: /^Pilih / })
    .first()
    .click()
  await staff.getByRole('button', { name: 'Tambahkan ke tawaran' }).click()
  await staff.getByRole('button', { name: 'Kirim tawaran' }).click()
  await decide(staff, 'Tanggal sudah ditawarkan')
}

/** Answers the visit that came of the accepted date. */
async function accept(page: Page, link: string, requestId: number) {
  await page.goto(link)
  await page.getByRole('link', { name: 'Lihat dan jawab' }).click()
  await page.getByRole('button', { name: 'Terima tanggal ini' }).click()
  await expect(page.getByText(/^Tanggal sudah Anda terima/)).toBeVisible()
  await noHorizontalScroll(page)
  return database().booking.findFirstOrThrow({ where: { visitRequestId: requestId, offerId: null } })
}

/** The visit stands on the board and in the public schedule, and its requester reads how it came to it. */
async function standsEverywhere(
  pages: { page: Page; staff: Page },
  booking: { id: number; firstDay: Date; lastDay: Date },
  place: string,
  steps: string[],
): Promise<void> {
  const { page, staff } = pages
  const day = fromDateColumn(booking.firstDay)
  await page.getByRole('link', { name: 'Kembali ke permohonan' }).click()
  await expect(page.getByText('Terjadwal', { exact: true }).first()).toBeVisible()
  const timeline = page.locator('section', { has: page.getByRole('heading', { name: 'Riwayat' }) })
  expect(await timeline.locator('li > p:first-of-type').allTextContents()).toEqual(steps.toReversed())
  await noHorizontalScroll(page)
  await page.getByRole('link', { name: 'Lihat di jadwal umum' }).click()
  await expect(heading(page)).toContainText(place)
  await expect(page.getByText(dateRange(day, fromDateColumn(booking.lastDay))).first()).toBeVisible()
  await page.goto(`/?bulan=${monthOf(day)}&tampilan=agenda`)
  await expect(page.getByRole('link', { name: place }).first()).toBeVisible()
  await staff.goto(`/petugas/papan?mulai=${day}`)
  const bar = staff.locator(`[data-visit="${booking.id}"]`).first()
  await expect(bar).toContainText(place)
  await expect(bar).not.toContainText('ditawarkan')
}

withAndWithoutJavaScript(
  'a village asks, is returned, revises, is verified, and accepts a date by mail',
  async ({ page, newVisitor, mails }) => {
    test.setTimeout(300_000)
    const fleet = await begin(page)
    const place = `Balai Uji ${nextNumber()}`
    const email = `desa${nextNumber()}@uji.test`
    await page.getByLabel('Pemerintah desa atau kelurahan').first().check()
    await next(page, 'Data pemohon')
    await expect(field(page, 'organizationName')).toHaveCount(0)
    await field(page, 'organizationArea').selectOption(DESA)
    await next(page, 'Pelatihan apa yang Anda minta?')
    await chooseProgram(page, fleet)
    await newPlace(page, place)
    await when(page)
    await next(page, 'Siapa pesertanya?')
    await peopleAndPlace(page, 16)
    await page.getByLabel('Hasil Musrenbang').check()
    await field(page, 'musrenbangYear').selectOption(dayAt(new Date()).slice(0, 4))
    await field(page, 'musrenbangRank').fill('3')
    await contact(page, email)
    await page.getByLabel('Ada, saya lampirkan').check()
    const letter = { name: 'Surat desa.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf(2)) }
    await field(page, 'letterFile').setInputFiles(letter)
    await next(page, 'Periksa isian Anda')
    const { request } = await send(page)
    expect(request).toMatchObject({ source: 'musrenbang', musrenbangRank: 3, contactEmail: email })

    const staff = await newVisitor()
    await signInAs(staff, await createStaffViewer('scheduler'))
    await staff.goto('/petugas/permohonan?status=submitted')
    await staff.locator(`a[href="/petugas/permohonan/${request.id}"]`).first().click()
    await staff.getByText('Kembalikan untuk diperbaiki…').click()
    await staff.getByLabel('Yang perlu diperbaiki').fill('Jumlah peserta tidak sama dengan surat.')
    await staff.getByText('Catatan untuk isian tertentu').click()
    await staff
      .getByRole('textbox', { name: 'Jumlah peserta (boleh kosong)', exact: true })
      .fill('Di surat tertulis 14.')
    await staff.getByRole('button', { name: 'Kembalikan ke pemohon' }).click()
    await decide(staff, 'Permohonan sudah dikembalikan')

    await page.goto(await linkMailed(mails, email, 'Permohonan Anda perlu diperbaiki'))
    await page.getByRole('link', { name: 'Perbaiki permohonan' }).click()
    await expect(page.getByLabel('Jumlah peserta')).toHaveAccessibleDescription(/Di surat tertulis 14\./)
    await field(page, 'participants').fill('14')
    await page.getByRole('button', { name: 'Kirim lagi' }).click()
    await expect(page.getByRole('status')).toContainText('Perbaikan Anda terkirim')

    await verifyAndOffer(staff, request.id)
    const link = await linkMailed(mails, email, 'Ada tanggal untuk permohonan Anda')
    const visit = await accept(page, link, request.id)
    expect(await requestOf(request.id)).toMatchObject({ status: 'scheduled', participants: 14 })
    await standsEverywhere({ page, staff }, visit, place, [
      'Permohonan dikirim',
      'Permohonan dikembalikan untuk diperbaiki',
      'Permohonan diperbaiki dan dikirim lagi',
      'Kelengkapan permohonan diperiksa',
      'Permohonan diperiksa dan masuk antrean',
      'Tanggal ditawarkan',
      'Tanggal yang ditawarkan diterima',
    ])
    await linkMailed(mails, email, 'Tanggal pelatihan sudah ditetapkan')
  },
)

withAndWithoutJavaScript(
  'a company asks with CSR, without an account, and accepts a date',
  async ({ page, newVisitor, mails }) => {
    test.setTimeout(300_000)
    const fleet = await begin(page)
    const nib = freshNib()
    const place = `Pabrik Uji ${nextNumber()}`
    const email = `pabrik${nextNumber()}@uji.test`
    await page.getByLabel('Perusahaan', { exact: false }).first().check()
    await next(page, 'Data pemohon')
    await field(page, 'organizationName').fill('PT Uji Terbuka')
    await field(page, 'nib').fill('12345')
    await field(page, 'organizationArea').selectOption(DESA)
    await page.getByRole('button', { name: 'Simpan dan lanjut' }).click()
    await complainsOf(page, 'nib', 'NIB terdiri dari 13 angka.')
    await expect(field(page, 'organizationName')).toHaveValue('PT Uji Terbuka')
    await expect(field(page, 'nib')).toHaveValue('12345')
    await field(page, 'nib').fill(nib)
    await next(page, 'Pelatihan apa yang Anda minta?')
    await chooseProgram(page, fleet)
    await newPlace(page, place, 'https://www.google.com/maps/@-6.2000,107.1000,15z')
    await when(page)
    await field(page, 'offFirst0').fill(await soonDay(40))
    await field(page, 'offReason0').fill('Libur pabrik')
    await page.getByRole('button', { name: 'Simpan dan tambah baris' }).click()
    await expect(field(page, 'offReason0')).toHaveValue('Libur pabrik')
    await next(page, 'Siapa pesertanya?')
    await peopleAndPlace(page, 12)
    await expect(field(page, 'csrNote')).toBeHidden()
    await page.getByLabel('Program CSR perusahaan').check()
    await page.getByLabel('Bahan habis pakai').check()
    await field(page, 'csrNote').fill('Elektroda & masker')
    await contact(page, email)
    await page.getByLabel('Menyusul').check()
    await next(page, 'Periksa isian Anda')
    await expect(page.getByText('Elektroda & masker')).toBeVisible()
    const { request } = await send(page)
    expect(request).toMatchObject({
      channel: 'open',
      source: 'csr',
      csrGifts: ['consumables'],
      csrNote: 'Elektroda & masker',
      participants: 12,
      contactPhone: '+6281234567890',
    })
    const spans = await database().unsuitableSpan.findMany({ where: { visitRequestId: request.id } })
    expect(spans).toEqual([expect.objectContaining({ reason: 'Libur pabrik' })])
    expect(await database().organization.count({ where: { nib, verifiedAt: null } })).toBe(1)

    const staff = await newVisitor()
    await signInAs(staff, await createStaffViewer('scheduler'))
    await verifyAndOffer(staff, request.id)
    const link = await linkMailed(mails, email, 'Ada tanggal untuk permohonan Anda')
    await standsEverywhere({ page, staff }, await accept(page, link, request.id), place, [
      'Permohonan dikirim',
      'Kelengkapan permohonan diperiksa',
      'Permohonan diperiksa dan masuk antrean',
      'Tanggal ditawarkan',
      'Tanggal yang ditawarkan diterima',
    ])
  },
)

/** Seconds: what a key takes a fair typist, and the thought before each field (Card, Moran, Newell: KLM, 1980). */
const KEY = 0.28
const THOUGHT = 1.35

withAndWithoutJavaScript('staff enters a paper letter by keyboard, in under a minute', async ({ page }) => {
  await ensureAreas()
  const fleet = await createFleet()
  const { name } = await createOrganization({ name: `PT Bersurat ${nextNumber()}` })
  const area = await database().area.findUniqueOrThrow({ where: { code: DESA } })
  await signInAs(page, await createStaffViewer('scheduler'))
  await page.goto('/petugas/permohonan')
  await page.getByRole('link', { name: 'Masukkan surat' }).click()
  let keys = 0
  let fields = 0
  const key = async (name: string, text: string, day?: string) => {
    await field(page, name).focus()
    // In what order a day is typed is the browser's own; it is eight figures in any.
    await (day ? field(page, name).fill(day) : page.keyboard.type(text))
    // One more that leads to the next field.
    keys += text.length + 1
    fields += 1
  }
  const today = dayAt(new Date())
  const keyDay = (name: string, day: string) => key(name, day.replaceAll('-', ''), day)
  await key('letterNumber', '12/X/2026')
  await keyDay('letterDated', addDays(today, -3))
  await key('organizationKind', 'Per')
  await key('organizationArea', area.name)
  await key('organizationName', name)
  await key('contactName', 'Ibu Surat')
  await key('contactPhone', '081234567890')
  await key('programId', fleet.program.name)
  await key('siteName', 'Aula pabrik')
  await keyDay('windowStart', await soonDay(30))
  await keyDay('windowEnd', await soonDay(90))
  await key('participants', '14')
  const scan = { name: 'pindai.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf(2)) }
  await field(page, 'scan').setInputFiles(scan)
  test.info().annotations.push({ type: 'paper letter', description: `${keys} keys in ${fields} fields` })
  // The scan is chosen as one chooses any file: a field more, and the letters of its name.
  expect((keys + scan.name.length) * KEY + (fields + 1) * THOUGHT).toBeLessThan(60)
  await page.getByRole('button', { name: 'Simpan permohonan' }).click()
  await decide(page, 'Surat sudah dimasukkan')
  await expect(page.getByText('12/X/2026')).toBeVisible()
  const link = page.getByRole('link', { name: 'pindai.pdf' })
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(await answer.body()).toEqual(scan.buffer)
  await noHorizontalScroll(page)
  const here = new URL(page.url()).pathname
  await page.goto('/petugas/permohonan?status=submitted')
  await expect(page.locator(`a[href="${here}"]`).first()).toHaveText(name)
})
