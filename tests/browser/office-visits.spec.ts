import { cancelVisit, confirmVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { database } from '#lib/database/client.ts'
import { fromDateColumn } from '#lib/time/days.ts'
import { date } from '#lib/time/words.ts'
import { expect, signIn, signInAgain, test, withAndWithoutJavaScript } from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, runningVisit, scheduledVisit } from '#tests/support/visits.ts'

const now = new Date()

const bookingOf = (id: number) => database().booking.findUniqueOrThrow({ where: { id } })

withAndWithoutJavaScript('moving re-claims the convoy on the new days', async ({ page }) => {
  const visit = await scheduledVisit(await createFleet(), { firstDay: await soonDay(10) }, { now })
  const day = await soonDay(40)
  await signIn(page, 'scheduler')
  await page.goto(`/petugas/kunjungan/${visit.bookingId}`)
  await page.getByRole('link', { name: 'Pindahkan…' }).click()
  await page.getByLabel('Hari pertama', { exact: true }).fill(day)
  await page.getByLabel('Alasan pemindahan').fill('Aula dipakai pemilihan kepala desa')
  await page.getByRole('button', { name: 'Pindahkan kunjungan' }).click()
  await expect(page.getByText('Kunjungan sudah dipindahkan')).toBeVisible()
  await expect(page.getByText('Aula dipakai pemilihan kepala desa').first()).toBeVisible()
  expect(fromDateColumn((await bookingOf(visit.bookingId)).firstDay)).toBe(day)
})

withAndWithoutJavaScript(
  'who moved a visit can take the move back, until the place is taken',
  async ({ page }) => {
    const fleet = await createFleet()
    const [day, later] = [await soonDay(10), await soonDay(40)]
    const visit = await scheduledVisit(fleet, { firstDay: day }, { now })
    const { bookingId, input } = visit
    const { unitIds, instructorIds, kitIds } = input
    const convoy = { unitIds, instructorIds, kitIds }
    const staff = await signIn(page, 'scheduler')
    const move = async (sequence: number) => {
      const wanted = { bookingId, sequence, ...convoy, firstDay: later, reason: 'Salah geser' }
      accepted(await moveVisit(staff, wanted, now))
      await page.goto(`/petugas/kunjungan/${bookingId}`)
    }
    await move(0)
    await page.getByRole('button', { name: 'Urungkan pemindahan' }).click()
    await expect(page.getByText('Pemindahan sudah diurungkan')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Urungkan pemindahan' })).toBeHidden()
    expect(fromDateColumn((await bookingOf(bookingId)).firstDay)).toBe(day)

    await move(2)
    const other = await scheduledVisit(fleet, { firstDay: day }, { now })
    const { name } = await database().site.findUniqueOrThrow({ where: { id: other.siteId } })
    await page.getByRole('button', { name: 'Urungkan pemindahan' }).click()
    await expect(page.getByRole('alert').filter({ hasText: name })).toBeVisible()
    expect(fromDateColumn((await bookingOf(bookingId)).firstDay)).toBe(later)
  },
)

withAndWithoutJavaScript('a move onto taken days is refused, and keeps what was typed', async ({ page }) => {
  const fleet = await createFleet()
  const day = await soonDay(10)
  const held = await scheduledVisit(fleet, { firstDay: day }, { now })
  const visit = await scheduledVisit(fleet, { firstDay: await soonDay(40) }, { now })
  const { name: site } = await database().site.findUniqueOrThrow({ where: { id: held.siteId } })
  await signIn(page, 'scheduler')
  await page.goto(`/petugas/kunjungan/${visit.bookingId}/pindahkan`)
  await page.getByLabel('Hari pertama', { exact: true }).fill(day)
  await page.getByLabel('Alasan pemindahan').fill('Pabrik tutup sementara')
  await page.getByRole('button', { name: 'Pindahkan kunjungan' }).click()
  const alert = page.getByRole('alert').filter({ hasText: 'Belum dapat dipindahkan' })
  await expect(alert).toContainText(site)
  await expect(page.getByLabel('Hari pertama', { exact: true })).toHaveValue(day)
  await expect(page.getByLabel('Alasan pemindahan')).toHaveValue('Pabrik tutup sementara')
  await alert.getByRole('link', { name: /^Rombongan sama, mulai/ }).click()
  await expect(page.getByLabel('Alasan pemindahan')).toHaveValue('Pabrik tutup sementara')
  await page.getByRole('button', { name: 'Pindahkan kunjungan' }).click()
  await expect(page.getByText('Kunjungan sudah dipindahkan')).toBeVisible()
})

withAndWithoutJavaScript('cancelling asks for a reason, then frees the convoy', async ({ page }) => {
  const visit = await scheduledVisit(await createFleet(), { firstDay: await soonDay(10) }, { now })
  await signIn(page, 'scheduler')
  await page.goto(`/petugas/kunjungan/${visit.bookingId}`)
  await page.getByText('Batalkan…').click()
  await page.getByLabel('Alasan pembatalan').fill('apa')
  await page.getByRole('button', { name: 'Batalkan kunjungan' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Tulis alasannya dalam beberapa kata')
  await expect(page.getByLabel('Alasan pembatalan')).toHaveValue('apa')
  await page.getByLabel('Alasan pembatalan').fill('Lokasi terendam banjir')
  await page.getByRole('button', { name: 'Batalkan kunjungan' }).click()
  await expect(page.getByText('Kunjungan sudah dibatalkan. Rombongannya bebas')).toBeVisible()
  const request = await database().visitRequest.findUniqueOrThrow({ where: { id: visit.requestId } })
  expect(request.status).toBe('queued')
  expect(await database().claim.count({ where: { bookingId: visit.bookingId, releasedAt: null } })).toBe(0)
})

withAndWithoutJavaScript('a stale page is refused with who changed what', async ({ page }) => {
  const visit = await scheduledVisit(await createFleet(), { firstDay: await soonDay(10) }, { now })
  const other = await createStaffViewer('scheduler')
  await signIn(page, 'scheduler')
  await page.goto(`/petugas/kunjungan/${visit.bookingId}`)
  await page.getByText('Batalkan…').click()
  await page.getByLabel('Alasan pembatalan').fill('Lokasi terendam banjir')
  accepted(
    await confirmVisit(other, { bookingId: visit.bookingId, sequence: 0, readinessWaiver: '' }, new Date()),
  )
  await page.getByRole('button', { name: 'Batalkan kunjungan' }).click()
  await expect(page.getByRole('alert').first()).toContainText(`Kunjungan dipastikan oleh ${other.name}`)
  await expect(page.getByLabel('Alasan pembatalan')).toHaveValue('Lokasi terendam banjir')
  expect((await bookingOf(visit.bookingId)).status).toBe('confirmed')
})

withAndWithoutJavaScript('a form that is offered no longer still answers', async ({ page }) => {
  const visit = await scheduledVisit(await createFleet(), { firstDay: await soonDay(10) }, { now })
  const other = await createStaffViewer('admin')
  await signIn(page, 'scheduler')
  await page.goto(`/petugas/kunjungan/${visit.bookingId}`)
  accepted(
    await cancelVisit(other, { bookingId: visit.bookingId, sequence: 0, reason: 'Kebakaran' }, new Date()),
  )
  await page.getByRole('button', { name: 'Pastikan kunjungan' }).click()
  await expect(page.getByRole('alert').first()).toContainText(
    `dibatalkan, permohonan kembali ke antrean oleh ${other.name}`,
  )
})

withAndWithoutJavaScript(
  'a sign-in that ended while cancelling keeps the reason',
  async ({ page, context }) => {
    const visit = await scheduledVisit(await createFleet(), { firstDay: await soonDay(10) }, { now })
    const staff = await signIn(page, 'scheduler')
    await page.goto(`/petugas/kunjungan/${visit.bookingId}`)
    await page.getByText('Batalkan…').click()
    await page.getByLabel('Alasan pembatalan').fill('Lokasi terendam banjir')
    await context.clearCookies()
    await page.getByRole('button', { name: 'Batalkan kunjungan' }).click()
    await expect(page.getByText('Sesi Anda sudah berakhir')).toBeVisible()
    expect((await bookingOf(visit.bookingId)).status).toBe('tentative')
    await signInAgain(page, staff)
    await expect(page.getByText('Kunjungan sudah dibatalkan')).toBeVisible()
    expect((await bookingOf(visit.bookingId)).statusReason).toBe('Lokasi terendam banjir')
  },
)

withAndWithoutJavaScript(
  'a site that is not ready needs a word before the visit is sure',
  async ({ page }) => {
    const fleet = await createFleet({ program: { needsRoof: true } })
    const firstDay = await soonDay(10)
    const visit = await scheduledVisit(fleet, { firstDay }, { now, site: { roof: false } })
    await signIn(page, 'scheduler')
    await page.goto(`/petugas/kunjungan/${visit.bookingId}`)
    await page.getByRole('button', { name: 'Pastikan kunjungan' }).click()
    await expect(page.getByRole('alert').first()).toContainText('atap tidak ada. Tulis mengapa')
    await page.getByLabel('Mengapa tetap dipastikan').fill('Tenda dibawa dari kantor')
    await page.getByRole('button', { name: 'Pastikan kunjungan' }).click()
    await expect(page.getByText('Kunjungan sudah dipastikan.')).toBeVisible()
    await page.getByRole('button', { name: 'Mulai kunjungan' }).click()
    await expect(page.getByRole('alert').first()).toContainText(`Masih terlalu awal; paling cepat`)
    await expect(page.getByRole('alert').first()).toContainText(date(firstDay))
  },
)

withAndWithoutJavaScript('a running visit is broken off with a reason', async ({ page }) => {
  const visit = await runningVisit(await createFleet(), await soonDay(-1))
  await signIn(page, 'admin')
  await page.goto(`/petugas/kunjungan/${visit.bookingId}`)
  await page.getByText('Hentikan…').click()
  await page.getByLabel('Alasan penghentian').fill('Unit mogok di jalan')
  await page.getByRole('button', { name: 'Hentikan kunjungan' }).click()
  await expect(page.getByText('Kunjungan sudah dihentikan')).toBeVisible()
})

for (const role of ['viewer', 'instructor'] as const)
  test(`a ${role} sees a visit but is offered nothing`, async ({ page }) => {
    const visit = await scheduledVisit(await createFleet(), { firstDay: await soonDay(10) }, { now })
    await signIn(page, role)
    await page.goto(`/petugas/kunjungan/${visit.bookingId}`)
    await expect(page.getByRole('heading', { name: 'Riwayat' })).toBeVisible()
    await expect(page.locator('main form')).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Pindahkan…' })).toHaveCount(0)
    await page.goto(`/petugas/kunjungan/${visit.bookingId}/pindahkan`)
    await expect(page.getByText('tidak dapat dipindahkan')).toBeVisible()
  })

test('what waits stands on the first page, and every list leads on', async ({ page }) => {
  const firstDay = await soonDay(3)
  const visit = await scheduledVisit(await createFleet(), { firstDay }, { now })
  const { name: site } = await database().site.findUniqueOrThrow({ where: { id: visit.siteId } })
  await signIn(page, 'viewer')
  await page.goto('/petugas')
  const urgent = page.locator('section', { has: page.getByRole('heading', { name: /^Pastikan segera/ }) })
  await urgent.getByRole('link', { name: site }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(site)
  await page.goto('/petugas/kunjungan?status=tentative&hal=99')
  await page.getByRole('link', { name: 'Ke halaman pertama' }).click()
  await expect(page.getByRole('table')).toContainText(site)
  await page.goto('/petugas/kunjungan?lihat=lewat')
  await expect(page.getByRole('main')).not.toContainText(site)
  expect((await page.goto('/petugas/kunjungan/999999'))?.status()).toBe(404)
  expect((await page.goto('/petugas/kunjungan/abc'))?.status()).toBe(404)
})
