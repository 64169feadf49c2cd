import type { Page } from '@playwright/test'
import { database } from '#lib/database/client.ts'
import { returnRequest } from '#lib/requests/commands.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { addDays, dayAt } from '#lib/time/days.ts'
import {
  axe,
  expect,
  noHorizontalScroll,
  signInAs,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { complainsOf } from '#tests/support/counter.ts'
import { createDraft, freshNib, goodAnswers } from '#tests/support/drafts.ts'
import { createFleet, type TestFleet } from '#tests/support/fleet.ts'
import { createOrganization, createSite, DESA, ensureAreas } from '#tests/support/places.ts'
import { createMember, createStaffViewer } from '#tests/support/viewers.ts'
import { accepted } from '#tests/support/visits.ts'

test.use({ viewport: { width: 360, height: 740 } })

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function next(page: Page, question: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Simpan dan lanjut' }).click()
  await expect(heading(page)).toHaveText(question)
}

async function begin(page: Page): Promise<TestFleet> {
  await ensureAreas()
  const fleet = await createFleet()
  const needs = { needsPowerVa: 4400, needsFlatParking: true, needsToilets: true }
  await database().program.update({ where: { id: fleet.program.id }, data: needs })
  await page.goto('/ajukan')
  await page.getByRole('button', { name: 'Mulai' }).click()
  await expect(heading(page)).toHaveText('Siapa yang mengajukan?')
  return fleet
}

async function newPlace(page: Page, name: string): Promise<void> {
  if (await page.getByLabel('Lokasi lain').isVisible()) await page.getByLabel('Lokasi lain').check()
  await field(page, 'siteName').fill(name)
  await field(page, 'siteArea').selectOption(DESA)
}

async function when(page: Page): Promise<void> {
  await field(page, 'windowStart').fill(await soonDay(30))
  await field(page, 'windowEnd').fill(await soonDay(90))
  await next(page, 'Adakah hari yang tidak cocok?')
}

async function ready(page: Page): Promise<void> {
  await field(page, 'powerVa').fill('5500')
  for (const group of await page.locator('main fieldset').all())
    await group.getByLabel('Ya', { exact: true }).check()
}

async function contact(page: Page): Promise<void> {
  await field(page, 'contactName').fill('Ibu Uji Contoh')
  await field(page, 'contactPhone').fill('0812 3456 7890')
  await next(page, 'Ada surat permohonannya?')
  await page.getByLabel('Menyusul').check()
  await next(page, 'Periksa isian Anda')
}

/** Sends, and answers the request that came of it. */
async function send(page: Page) {
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  await expect(page.getByRole('status')).toContainText('Permohonan Anda terkirim')
  const token = new URL(page.url()).pathname.split('/').at(-1) as string
  const [, ticket] = /Nomor permohonan (MTU-\d+)/.exec((await page.locator('main').textContent()) ?? '') ?? []
  const request = await database().visitRequest.findFirstOrThrow({ orderBy: { id: 'desc' } })
  expect(ticket).toBe(ticketOf(request.id))
  await expect(page.getByText(`/permohonan/${token}`).first()).toBeVisible()
  return { request, token }
}

withAndWithoutJavaScript('a company asks with CSR, without an account, to the ticket', async ({ page }) => {
  const fleet = await begin(page)
  const nib = freshNib()
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
  await page.getByLabel(fleet.program.name).check()
  await next(page, 'Di mana pelatihannya?')
  await newPlace(page, 'Pabrik Uji 2')
  await field(page, 'sitePoint').fill('https://www.google.com/maps/@-6.2000,107.1000,15z')
  await next(page, 'Kapan unit boleh datang?')
  await when(page)
  await field(page, 'offFirst0').fill(await soonDay(40))
  await field(page, 'offReason0').fill('Libur pabrik')
  await page.getByRole('button', { name: 'Simpan dan tambah baris' }).click()
  await expect(field(page, 'offReason0')).toHaveValue('Libur pabrik')
  await next(page, 'Siapa pesertanya?')
  await field(page, 'participants').fill('12')
  await page.getByLabel('Terbuka untuk warga umum').check()
  await next(page, 'Seberapa siap lokasinya?')
  await ready(page)
  await next(page, 'Dari mana asal permohonan ini?')
  await expect(field(page, 'csrNote')).toBeHidden()
  await page.getByLabel('Program CSR perusahaan').check()
  await page.getByLabel('Bahan habis pakai').check()
  await field(page, 'csrNote').fill('Elektroda & masker')
  await next(page, 'Siapa yang dapat kami hubungi?')
  await contact(page)
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
})

withAndWithoutJavaScript(
  'a village asks from its Musrenbang, revises by link, and withdraws',
  async ({ page }) => {
    const fleet = await begin(page)
    await page.getByLabel('Pemerintah desa atau kelurahan').first().check()
    await next(page, 'Data pemohon')
    await expect(field(page, 'organizationName')).toHaveCount(0)
    await field(page, 'organizationArea').selectOption(DESA)
    await next(page, 'Pelatihan apa yang Anda minta?')
    await page.getByLabel(fleet.program.name).check()
    await next(page, 'Di mana pelatihannya?')
    await newPlace(page, 'Balai Desa Uji')
    await next(page, 'Kapan unit boleh datang?')
    await when(page)
    await next(page, 'Siapa pesertanya?')
    await field(page, 'participants').fill('16')
    await page.getByLabel('Terbuka untuk warga umum').check()
    await next(page, 'Seberapa siap lokasinya?')
    await ready(page)
    await next(page, 'Dari mana asal permohonan ini?')
    await page.getByLabel('Hasil Musrenbang').check()
    await field(page, 'musrenbangYear').selectOption(String(new Date().getFullYear()))
    await field(page, 'musrenbangRank').fill('3')
    await next(page, 'Siapa yang dapat kami hubungi?')
    await contact(page)
    const { request, token } = await send(page)
    const requestId = request.id
    expect(request).toMatchObject({ source: 'musrenbang', musrenbangRank: 3, status: 'submitted' })

    const remark = 'Tulis jumlah peserta yang benar.'
    accepted(await returnRequest(await createStaffViewer(), { requestId, remark }, new Date()))
    await page.goto(`/permohonan/${token}`)
    await expect(page.getByText(remark).first()).toBeVisible()
    await page.getByRole('link', { name: 'Perbaiki permohonan' }).click()
    await field(page, 'participants').fill('14')
    await page.getByRole('button', { name: 'Kirim lagi' }).click()
    await expect(page.getByRole('status')).toContainText('Perbaikan Anda terkirim')
    expect(await database().visitRequest.findUnique({ where: { id: requestId } })).toMatchObject({
      status: 'submitted',
      participants: 14,
      source: 'musrenbang',
    })
    await page.getByRole('link', { name: 'Tarik permohonan' }).click()
    await page.getByRole('button', { name: 'Tarik permohonan' }).click()
    await expect(page.getByRole('status')).toContainText('Permohonan sudah ditarik')
    expect(await database().visitRequest.findUnique({ where: { id: requestId } })).toMatchObject({
      status: 'withdrawn',
    })
  },
)

withAndWithoutJavaScript(
  'a draft is left, resumed by its link, changed from the check, and sent once',
  async ({ page, stranger }) => {
    const fleet = await createFleet()
    const now = new Date()
    const { csrNote: _, contactPhone: __, ...answers } = goodAnswers(fleet, {}, now)
    const { token } = await createDraft(answers, { now })
    await stranger.goto(`/ajukan/${token}`)
    await expect(stranger.getByRole('button', { name: 'Kirim permohonan' })).toHaveCount(0)
    await stranger.getByRole('link', { name: 'Lanjutkan mengisi' }).click()
    await expect(heading(stranger)).toHaveText('Siapa yang dapat kami hubungi?')
    await page.goto(`/ajukan/${token}/kontak?dari=periksa`)
    await field(page, 'contactPhone').fill('0812 3456 7890')
    await next(page, 'Periksa isian Anda')
    await page.getByRole('link', { name: 'Ubah peserta' }).click()
    await field(page, 'participants').fill('99')
    await page.getByRole('button', { name: 'Simpan dan lanjut' }).click()
    await complainsOf(page, 'participants', 'paling banyak 16 peserta')
    await page.goto(`/ajukan/${token}`)
    await expect(page.getByText('99 orang')).toBeVisible()
    await expect(page.getByText('paling banyak 16 peserta')).toBeVisible()
    await page.getByRole('link', { name: 'Ubah peserta' }).click()
    await field(page, 'participants').fill('9')
    await next(page, 'Periksa isian Anda')
    await stranger.goto(`/ajukan/${token}`)
    const { request } = await send(page)
    await stranger.getByRole('button', { name: 'Kirim permohonan' }).click()
    await expect(stranger.getByRole('status')).toContainText(ticketOf(request.id))
    expect(await database().visitRequest.count({ where: { organizationId: request.organizationId } })).toBe(1)
    await page.goto(`/ajukan/${token}`)
    await page.getByRole('button', { name: 'Buka permohonan' }).click()
    await expect(page).toHaveURL(/\/permohonan\//)
  },
)

withAndWithoutJavaScript(
  'a program archived between two steps is said where the draft is sent',
  async ({ page }) => {
    const fleet = await createFleet()
    const now = new Date()
    const { token } = await createDraft(goodAnswers(fleet, {}, now), { now })
    await page.goto(`/ajukan/${token}`)
    await database().program.update({ where: { id: fleet.program.id }, data: { archivedAt: now } })
    await page.getByRole('button', { name: 'Kirim permohonan' }).click()
    await expect(page.getByRole('alert').first()).toContainText('Program: belum diisi atau perlu diperbaiki.')
    await page.goto(`/ajukan/${token}`)
    await expect(page.getByText('Program ini tidak ditawarkan lagi. Pilih program lain.')).toBeVisible()
  },
)

withAndWithoutJavaScript('a draft that has run out says so kindly, and goes on', async ({ page }) => {
  const fleet = await createFleet()
  const now = new Date()
  const { token } = await createDraft(goodAnswers(fleet, {}, now), { now, days: -1 })
  await page.goto(`/ajukan/${token}/program`)
  await expect(page).toHaveURL(`/ajukan/${token}`)
  await expect(heading(page)).toHaveText('Draf ini sudah lama tidak diubah')
  await noHorizontalScroll(page)
  await page.getByRole('button', { name: 'Lanjutkan dengan isian lama' }).click()
  await expect(heading(page)).toHaveText('Periksa isian Anda')
  await page.getByText('Tidak jadi mengajukan').click()
  await page.getByRole('button', { name: 'Buang draf ini' }).click()
  // Without a script the address keeps the name of the form that was sent.
  await expect(page).toHaveURL(/\/ajukan\?dibuang=1(#buang)?$/)
  await expect(page.getByRole('status')).toContainText('Draf sudah dibuang')
  expect((await page.goto(`/ajukan/${token}`))?.status()).toBe(404)
})

withAndWithoutJavaScript(
  'a member asks in the name of an organization, and finds the draft again',
  async ({ page, stranger }) => {
    const fleet = await createFleet()
    const organization = await createOrganization()
    const { id: site } = await createSite({ organizationId: organization.id })
    const member = await signInAs(page, await createMember(organization.id))
    await page.goto('/pemohon')
    await page.getByRole('link', { name: 'Ajukan kunjungan' }).click()
    await page.getByRole('button', { name: 'Mulai' }).click()
    await page.getByLabel(fleet.program.name).check()
    await next(page, 'Di mana pelatihannya?')
    const draft = await database().draft.findFirstOrThrow({ where: { accountId: member.accountId } })
    const now = new Date()
    const answers = goodAnswers(fleet, { organizationId: String(organization.id), site: String(site) }, now)
    await database().draft.update({ where: { id: draft.id }, data: { answers } })
    const path = new URL(page.url()).pathname
    await signInAs(stranger, await createMember((await createOrganization()).id))
    expect((await stranger.goto(path))?.status()).toBe(404)
    await page.goto('/pemohon')
    await expect(page.getByText('Belum terkirim (1)')).toBeVisible()
    await page.getByRole('button', { name: 'Lanjutkan mengisi' }).click()
    await page.getByRole('button', { name: 'Kirim permohonan' }).click()
    await expect(page.getByRole('status')).toContainText('Permohonan Anda terkirim')
    await expect(page).toHaveURL(/\/pemohon\/permohonan\/\d+/)
  },
)

test('every step is open to everybody, also with all its mistakes', async ({ page }) => {
  test.setTimeout(240_000)
  const fleet = await createFleet()
  const now = new Date()
  const name = 'Perkumpulan Warga Kampung yang Bernama Panjang Sekali di Pinggir Kali '
    .repeat(2)
    .slice(0, 118)
  const answers = goodAnswers(
    fleet,
    { organizationName: name, siteName: name, contactName: name, source: 'direct' },
    now,
  )
  const { token } = await createDraft(answers, { now })
  for (const step of [
    '',
    '/pemohon',
    '/identitas',
    '/program',
    '/lokasi',
    '/waktu',
    '/tidak-cocok',
    '/peserta',
    '/sumber',
    '/kontak',
  ]) {
    await page.goto(`/ajukan/${token}${step}`)
    await expect(heading(page)).toHaveCount(1)
    await axe(page)
    await noHorizontalScroll(page)
  }
  const empty = await createDraft(
    { organizationKind: 'company', windowStart: addDays(dayAt(now), -2) },
    { now },
  )
  for (const step of ['/identitas', '/program', '/lokasi', '/waktu', '/peserta', '/sumber', '/kontak']) {
    await page.goto(`/ajukan/${empty.token}${step}`)
    await page.getByRole('button', { name: 'Simpan dan lanjut' }).click()
    await expect(page.getByRole('alert').first()).toBeFocused()
    await axe(page)
    await noHorizontalScroll(page)
  }
})

test('a page behind a secret link is kept from searches, stores and other sites', async ({ page, app }) => {
  const { token } = await createDraft()
  for (const path of [`/ajukan/${token}`, `/ajukan/${token}/pemohon`]) {
    const answer = await page.request.get(app.url + path)
    expect(answer.status()).toBe(200)
    const headers = answer.headers()
    expect(headers['x-robots-tag']).toContain('noindex')
    expect(headers['cache-control']).toContain('no-store')
    expect(headers['referrer-policy']).toBe('same-origin')
  }
})
