import { randomUUID } from 'node:crypto'
import { database } from '#lib/database/client.ts'
import { submitRequest } from '#lib/requests/commands.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { addDays, dayAt, toDateColumn } from '#lib/time/days.ts'
import {
  axe,
  expect,
  noHorizontalScroll,
  signIn,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createOrganization } from '#tests/support/places.ts'
import { accepted, queuedRequest, requestInput, submittedRequest } from '#tests/support/visits.ts'

const PHONE = { width: 360, height: 740 }
const DAY = 86_400_000
const daysAgo = (count: number) => new Date(Date.now() - count * DAY)

withAndWithoutJavaScript(
  'the inbox is searched, narrowed, sorted and paged by its address',
  async ({ page }) => {
    const word = randomUUID().replaceAll('-', '').slice(0, 12)
    const fleet = await createFleet()
    const { id: organizationId, name } = await createOrganization({
      kind: 'desa',
      name: `Desa Kembang ${word}`,
    })
    const old = await submittedRequest(fleet, { organizationId, now: daysAgo(30) })
    await submittedRequest(fleet, { organizationId, now: new Date() })
    await page.setViewportSize(PHONE)
    await signIn(page, 'viewer')
    await page.goto('/petugas/permohonan')
    await page.getByText('Cari dan saring').click()
    await page.getByLabel('Cari nama pemohon').fill(`${word.toUpperCase()} kembang`)
    await page.getByLabel('Pemohon', { exact: true }).selectOption('desa')
    await page.getByLabel('Urutan').selectOption('longest')
    await page.getByRole('button', { name: 'Tampilkan' }).click()
    await expect(page.getByText('2 permohonan cocok, 1 di antaranya lewat tenggat')).toBeVisible()
    const links = page.getByRole('table').getByRole('link', { name })
    await expect(links).toHaveCount(2)
    await expect(links.first()).toHaveAttribute('href', `/petugas/permohonan/${old.requestId}`)
    await page.getByLabel('Hanya yang lewat tenggat').check()
    await page.getByRole('button', { name: 'Tampilkan' }).click()
    await expect(links).toHaveCount(1)
    await expect(page.getByText(/Lewat tenggat \d+ hari kerja/)).toBeVisible()
    await noHorizontalScroll(page)
    await links.click()
    await expect(page).toHaveURL(new RegExp(`/petugas/permohonan/${old.requestId}$`))
    await expect(page.getByText(/Lewat tenggat \d+ hari kerja/)).toBeVisible()
  },
)

test('what the address of the inbox says and nobody can follow is named and left out', async ({ page }) => {
  await signIn(page, 'viewer')
  await page.goto('/petugas/permohonan?cari=%23999999&kecamatan=99.99.99&dari=2026-13-01&hal=7')
  await expect(page.getByText('“2026-13-01” bukan tanggal yang ada. Diabaikan.')).toBeVisible()
  await expect(page.getByText('Tidak ada permohonan yang cocok')).toBeVisible()
  await page.getByRole('link', { name: 'Hapus saringan' }).click()
  await expect(page).toHaveURL(/\/petugas\/permohonan$/)
})

test('sixty long rows stand on two pages, and what is overdue is counted at home', async ({ page }) => {
  const fleet = await createFleet()
  const name = `PT ${'Panjang Sekali Namanya '.repeat(4)}`
  const { id: organizationId } = await createOrganization({ name })
  const { requestId } = await submittedRequest(fleet, { organizationId, now: daysAgo(60) })
  await database().$executeRaw`
    INSERT INTO visit_requests (organization_id, site_id, program_id, window_start, window_end, participants,
      contact_name, contact_phone, status, status_since, submitted_at, submission_key)
    SELECT organization_id, site_id, program_id, window_start, window_end, participants, contact_name,
      contact_phone, status, status_since, submitted_at + n * interval '1 min', gen_random_uuid()
    FROM visit_requests, generate_series(1, 59) n WHERE id = ${requestId}`
  await signIn(page, 'scheduler')
  await page.goto('/petugas')
  const card = page.locator('section').filter({ hasText: 'Permohonan lewat tenggat' })
  await expect(card).toContainText(/\d\d/)
  await card.getByRole('link', { name: 'Lihat' }).click()
  await expect(page).toHaveURL(/lewat=1/)
  await page.goto('/petugas/permohonan?cari=panjang+sekali&urut=longest')
  await expect(page.getByText('60 permohonan cocok, semuanya lewat tenggat')).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(51)
  await noHorizontalScroll(page)
  await page.getByRole('link', { name: 'Berikutnya' }).click()
  await expect(page).toHaveURL(/hal=2/)
  await expect(page.getByRole('row')).toHaveCount(11)
})

withAndWithoutJavaScript(
  'planners set the due times, and what was typed wrong is said beside it',
  async ({ page }) => {
    await signIn(page, 'scheduler')
    await page.goto('/petugas/pengaturan')
    await page.getByText('Ubah tenggat permohonan…').click()
    await page.getByLabel('Memeriksa permohonan').fill('0')
    await page.getByRole('button', { name: 'Simpan tenggat' }).click()
    await expect(page.getByRole('alert').first()).toContainText('Paling kecil 1.')
    await page.getByLabel('Memeriksa permohonan').fill('4')
    await page.getByLabel('Memberi tanggal').fill(String(30 + (Date.now() % 60)))
    await page.getByRole('button', { name: 'Simpan tenggat' }).click()
    await expect(page.getByText('Pengaturan sudah disimpan.')).toBeVisible()
    await expect(page.getByText('4 hari kerja', { exact: true })).toBeVisible()
  },
)

withAndWithoutJavaScript(
  'planners keep what they look for under a name, and drop it again',
  async ({ page }) => {
    await page.setViewportSize(PHONE)
    await signIn(page, 'scheduler')
    await page.goto('/petugas/permohonan?lewat=1&jenis=desa')
    for (const name of ['', 'Desa telat']) {
      if (name === '') await page.getByText('Simpan tampilan ini…').click()
      await page.getByLabel('Nama tampilan').fill(name)
      await page.getByRole('button', { name: 'Simpan tampilan' }).click()
      if (name === '') await expect(page.getByRole('alert').first()).toContainText('Tulis nama tampilan ini.')
    }
    await expect(page.getByRole('link', { name: '★ Desa telat' })).toHaveAttribute('aria-current', 'page')
    await page.goto('/petugas/permohonan?asal=csr')
    await page.getByText('Simpan tampilan ini…').click()
    await page.getByLabel('Nama tampilan').fill('desa TELAT')
    await page.getByRole('button', { name: 'Simpan tampilan' }).click()
    await expect(page.getByRole('alert').first()).toContainText('Nama “Desa telat” sudah Anda pakai')
    await noHorizontalScroll(page)
    await page.getByText('Hapus tampilan tersimpan…').click()
    await page.getByRole('combobox', { name: 'Tampilan' }).selectOption('Desa telat')
    await page.getByRole('button', { name: 'Hapus tampilan' }).click()
    await expect(page.getByText('Tampilan sudah dihapus.')).toBeVisible()
    await expect(page.getByRole('link', { name: '★ Desa telat' })).toHaveCount(0)
  },
)

test('nothing of the inbox is shut to those who cannot see or point', async ({ page }) => {
  test.slow()
  const now = new Date()
  const first = await submittedRequest(await createFleet(), { now: daysAgo(40) })
  const double = requestInput(first, {}, now)
  const { requestId } = accepted(await submitRequest(first.member, double, now))
  await database().survey.create({
    data: { visitRequestId: requestId, day: toDateColumn(dayAt(now)), changedAt: now },
  })
  await page.setViewportSize(PHONE)
  await signIn(page, 'scheduler')
  for (const path of [
    '/petugas/permohonan?lewat=1&jenis=company&dari=x',
    `/petugas/permohonan/${requestId}`,
    '/petugas/pengaturan',
  ]) {
    await page.goto(path)
    for (const fold of await page.locator('details:not([open]) > summary').all())
      if (await fold.isVisible()) await fold.click()
    await noHorizontalScroll(page)
    await axe(page)
  }
})

withAndWithoutJavaScript('a survey is planned, and what was found stands on the site', async ({ page }) => {
  const { requestId, siteId } = await queuedRequest(await createFleet(), { now: new Date() })
  await page.setViewportSize(PHONE)
  await signIn(page, 'scheduler')
  await page.goto(`/petugas/permohonan/${requestId}`)
  await page.getByText('Jadwalkan survei…').click()
  await page.getByLabel('Hari survei').fill(dayAt(new Date()))
  await page.getByRole('button', { name: 'Simpan hari survei' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Pilih hari sesudah hari ini')
  await page.getByLabel('Hari survei').fill(await soonDay(3))
  await page.getByRole('button', { name: 'Simpan hari survei' }).click()
  const news = page.getByText('Hari survei sudah disimpan.')
  const rest = page.getByRole('alert').filter({ hasText: 'bukan hari kerja' })
  await expect(news.or(rest).first()).toBeVisible()
  if (await rest.isVisible()) {
    await page.getByLabel('Hari survei').fill(addDays(await soonDay(3), 2))
    await page.getByRole('button', { name: 'Simpan hari survei' }).click()
    await expect(news).toBeVisible()
  }
  await expect(page.getByText('Survei lokasi dijadwalkan')).toBeVisible()
  await database().survey.updateMany({
    where: { visitRequestId: requestId },
    data: { day: toDateColumn(dayAt(new Date())) },
  })
  await page.goto(`/petugas/permohonan/${requestId}`)
  await page.getByText('Catat hasil survei…').click()
  await page.getByLabel('Hasil survei').fill('Lapangan luas')
  await page.getByLabel('Daya listrik').fill('5500')
  await page.getByLabel('Atap').selectOption('Tidak ada')
  await page.getByRole('button', { name: 'Simpan hasil survei' }).click()
  await expect(page.getByText('Hasil survei sudah disimpan')).toBeVisible()
  await expect(page.getByText('Daya listrik: 100.000 VA → 5.500 VA')).toBeVisible()
  expect(await database().site.findUnique({ where: { id: siteId } })).toMatchObject({
    powerVa: 5500,
    roof: false,
  })
})

withAndWithoutJavaScript(
  'a double goes on in the other request, and is taken out again',
  async ({ page }) => {
    const now = new Date()
    const first = await submittedRequest(await createFleet(), { now })
    const { requestId } = accepted(await submitRequest(first.member, requestInput(first, {}, now), now))
    await page.setViewportSize(PHONE)
    await signIn(page, 'admin')
    await page.goto(`/petugas/permohonan/${requestId}`)
    await expect(page.getByRole('heading', { name: 'Mungkin ganda' })).toBeVisible()
    await page.getByText('Gabungkan permohonan ini…').click()
    await page.getByRole('button', { name: 'Gabungkan' }).click()
    await expect(page.getByRole('alert').first()).toContainText('Pilih permohonan yang diteruskan.')
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Gabungkan' }).click()
    await expect(page.getByText('Permohonan ini sudah digabungkan.')).toBeVisible()
    await page.getByRole('link', { name: `permohonan ${ticketOf(first.requestId)}` }).click()
    await expect(page.getByText('Digabungkan ke permohonan ini:')).toBeVisible()
    await page.goBack()
    await page.getByText('Ternyata bukan ganda…').click()
    await page.getByRole('button', { name: 'Pisahkan lagi' }).click()
    await expect(page.getByRole('status').first()).toContainText('Permohonan ini berdiri sendiri lagi')
    await page.getByText('Bukan ganda…', { exact: true }).click()
    await page.locator('#bukan-ganda [name=otherId]').first().check()
    await page.locator('#bukan-ganda').getByRole('button').click()
    await expect(page.getByText('Sudah dinyatakan bukan ganda:')).toBeVisible()
    await page.getByRole('button', { name: `Mungkin ganda lagi dengan ${ticketOf(first.requestId)}` }).click()
    await expect(page.getByText('Gabungkan permohonan ini…')).toBeVisible()
  },
)
