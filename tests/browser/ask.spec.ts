import { database } from '#lib/database/client.ts'
import { createRequestLink } from '#lib/requests/link-steps.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { addDays, dayAt } from '#lib/time/days.ts'
import { field, heading, next, send } from '#tests/support/asking.ts'
import {
  axe,
  expect,
  noHorizontalScroll,
  signInAs,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { complainsOf } from '#tests/support/counter.ts'
import { createDraft, goodAnswers } from '#tests/support/drafts.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createOrganization, createSite } from '#tests/support/places.ts'
import { createMember } from '#tests/support/viewers.ts'
import { submittedRequest } from '#tests/support/visits.ts'

test.use({ viewport: { width: 360, height: 740 } })

withAndWithoutJavaScript('who asked without an account withdraws by link', async ({ page }) => {
  const { requestId } = await submittedRequest(await createFleet(), { now: new Date() })
  await page.goto(`/permohonan/${await createRequestLink(database(), requestId, new Date())}`)
  await page.getByRole('link', { name: 'Tarik permohonan' }).click()
  await page.getByRole('button', { name: 'Tarik permohonan' }).click()
  await expect(page.getByRole('status')).toContainText('Permohonan sudah ditarik')
  expect(await database().visitRequest.findUnique({ where: { id: requestId } })).toMatchObject({
    status: 'withdrawn',
  })
})

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
    // Before pages are opened: the browser complains of a style sheet where one stands idle for seconds.
    await signInAs(stranger, await createMember((await createOrganization()).id))
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

withAndWithoutJavaScript('Enter goes on from the days that do not suit', async ({ page }) => {
  const answers = goodAnswers(await createFleet(), {}, new Date())
  const { token } = await createDraft(answers, { now: new Date() })
  await page.goto(`/ajukan/${token}/tidak-cocok`)
  await expect(page.getByRole('button', { name: 'Simpan dan tambah baris' })).toBeVisible()
  await field(page, 'offReason0').press('Enter')
  await expect(heading(page)).not.toHaveText('Adakah hari yang tidak cocok?')
})
