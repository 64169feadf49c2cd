import { database } from '#lib/database/client.ts'
import {
  axe,
  expect,
  noHorizontalScroll,
  PASSWORD,
  signIn,
  signInAgain,
  signInAs,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { queuedRequest, submittedRequest } from '#tests/support/visits.ts'

const now = new Date()

const statusOf = async (id: number) =>
  (await database().visitRequest.findUniqueOrThrow({ where: { id } })).status

withAndWithoutJavaScript('a complete request is taken into the queue', async ({ page }) => {
  const { requestId } = await submittedRequest(await createFleet(), { now })
  await signIn(page, 'scheduler')
  await page.goto(`/petugas/permohonan/${requestId}`)
  await page.getByRole('button', { name: 'Terima ke antrean' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Belum dicentang: “Surat lengkap')
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByLabel('Catatan untuk Program sesuai').fill('Las dasar')
  await page.getByRole('button', { name: 'Simpan pemeriksaan' }).click()
  await expect(page.getByText('Pemeriksaan: 5 dari 5 butir')).toBeVisible()
  await page.getByRole('button', { name: 'Terima ke antrean' }).click()
  await expect(page.getByText('Permohonan sudah masuk antrean')).toBeVisible()
  await expect(page.getByText('Catatan: Las dasar')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Jadwalkan' })).toBeVisible()
  expect(await statusOf(requestId)).toBe('queued')
})

withAndWithoutJavaScript(
  'what is given back carries a remark, kept until it is long enough',
  async ({ page, stranger }) => {
    const { requestId, member } = await submittedRequest(await createFleet(), { now })
    await signIn(page, 'admin')
    await page.goto(`/petugas/permohonan/${requestId}`)
    await page.getByText('Kembalikan untuk diperbaiki…').click()
    await page.getByLabel('Yang perlu diperbaiki').fill('foto')
    await page.getByRole('button', { name: 'Kembalikan ke pemohon' }).click()
    await expect(page.getByRole('alert').first()).toContainText(
      'Tulis catatan atau alasan dalam beberapa kata',
    )
    await expect(page.getByLabel('Yang perlu diperbaiki')).toHaveValue('foto')
    await page.getByLabel('Yang perlu diperbaiki').fill('Lampirkan foto tempat parkir.')
    await page.getByText('Catatan untuk isian tertentu').click()
    await page
      .getByRole('textbox', { name: 'Jumlah peserta (boleh kosong)', exact: true })
      .fill('Cocokkan dengan daftar.')
    await page.getByRole('button', { name: 'Kembalikan ke pemohon' }).click()
    await expect(page.getByText('Permohonan sudah dikembalikan')).toBeVisible()
    await expect(page.getByText('Lampirkan foto tempat parkir.').first()).toBeVisible()
    await signInAs(stranger, member)
    await stranger.goto(`/pemohon/permohonan/${requestId}/perbaiki`)
    await expect(stranger.getByLabel('Jumlah peserta')).toHaveAccessibleDescription(
      /Catatan petugas: Cocokkan dengan daftar\./,
    )
  },
)

withAndWithoutJavaScript('a decision that came too late is answered in words', async ({ page }) => {
  const { requestId } = await submittedRequest(await createFleet(), { now })
  await signIn(page, 'scheduler')
  await page.goto(`/petugas/permohonan/${requestId}`)
  await page.getByText('Tolak…').click()
  await page.getByLabel('Alasan penolakan').fill('Sudah dikunjungi tahun ini')
  await database().visitRequest.update({ where: { id: requestId }, data: { status: 'withdrawn' } })
  await page.getByRole('button', { name: 'Tolak permohonan' }).click()
  await expect(page.getByRole('alert').first()).toContainText('“Ditarik”')
  expect(await statusOf(requestId)).toBe('withdrawn')
})

withAndWithoutJavaScript(
  'a sign-in that ended while declining keeps the reason',
  async ({ page, context }) => {
    const { requestId } = await queuedRequest(await createFleet(), { now })
    const staff = await signIn(page, 'scheduler')
    await page.goto(`/petugas/permohonan/${requestId}`)
    await page.getByText('Tolak…').click()
    await page.getByLabel('Alasan penolakan').fill('Sudah dikunjungi tahun ini')
    await context.clearCookies()
    await page.getByRole('button', { name: 'Tolak permohonan' }).click()
    await expect(page.getByText('Sesi Anda sudah berakhir')).toBeVisible()
    await signInAgain(page, staff, 'salah sekali')
    await expect(page.getByRole('alert').filter({ hasText: 'tidak cocok' })).toBeVisible()
    await page.getByLabel('Kata sandi').fill(PASSWORD)
    await page.getByRole('button', { name: /^Masuk, lalu/ }).click()
    await expect(page.getByText('Permohonan sudah ditolak')).toBeVisible()
    await expect(page.getByText('Sudah dikunjungi tahun ini').first()).toBeVisible()
  },
)

withAndWithoutJavaScript('the count of what waits follows each decision', async ({ page }) => {
  const { requestId } = await queuedRequest(await createFleet(), { now })
  const waiting = () => database().visitRequest.count({ where: { status: { in: ['submitted', 'queued'] } } })
  await signIn(page, 'scheduler')
  await page.goto(`/petugas/permohonan/${requestId}`)
  const before = await waiting()
  await expect(page.getByRole('link', { name: `Permohonan ${before} menunggu` })).toBeVisible()
  await page.getByText('Tolak…').click()
  await page.getByLabel('Alasan penolakan').fill('Sudah dikunjungi tahun ini')
  await page.getByRole('button', { name: 'Tolak permohonan' }).click()
  await expect(page.getByText('Permohonan sudah ditolak')).toBeVisible()
  const after = before - 1
  await expect(
    page
      .getByRole('link', { name: after > 0 ? `Permohonan ${after} menunggu` : 'Permohonan', exact: true })
      .first(),
  ).toBeVisible()
})

test('the list filters and pages by its address, and each row leads on', async ({ page }) => {
  const fleet = await createFleet()
  const { requestId, organizationId } = await submittedRequest(fleet, { now })
  const { name } = await database().organization.findUniqueOrThrow({ where: { id: organizationId } })
  await signIn(page, 'viewer')
  await page.goto('/petugas/permohonan')
  await page.getByRole('link', { name: /^Menunggu pemeriksaan/ }).click()
  await expect(page).toHaveURL(/status=submitted/)
  await page.goto(`/petugas/permohonan?status=submitted&cari=${encodeURIComponent(name)}`)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/petugas/permohonan/${requestId}$`))
  await page.goto('/petugas/permohonan?status=submitted&hal=900')
  await axe(page)
  await page.getByRole('link', { name: 'Ke halaman pertama' }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await page.goto('/petugas/permohonan?status=apa-saja&hal=-1')
  await expect(page.getByRole('table')).toBeVisible()
  await noHorizontalScroll(page)
})

test('staff pages are not for organizations, nor for nobody', async ({ page, stranger }) => {
  const { requestId } = await submittedRequest(await createFleet(), { now })
  await signIn(page, 'member')
  for (const path of ['/petugas', '/petugas/unit', `/petugas/permohonan/${requestId}`]) {
    expect((await page.goto(path))?.status(), path).toBe(404)
    await stranger.goto(path)
    expect(new URL(stranger.url()).pathname, path).toBe('/masuk')
  }
})
