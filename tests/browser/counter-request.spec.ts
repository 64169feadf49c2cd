import { cancelVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { database } from '#lib/database/client.ts'
import { returnRequest, submitRequest, verifyRequest } from '#lib/requests/commands.ts'
import { dateRange } from '#lib/time/words.ts'
import {
  axe,
  expect,
  noHorizontalScroll,
  signIn,
  signInAgain,
  signInAs,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { endSignIns, stillTyped, type } from '#tests/support/counter.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import {
  accepted,
  requestInput,
  scheduledVisit,
  scheduleInput,
  submittedRequest,
} from '#tests/support/visits.ts'

const REMARK = 'Daftar peserta belum lengkap.\nLampirkan nama mereka.'

async function sentRequest() {
  const now = new Date()
  return submittedRequest(await createFleet(), { now })
}

async function returnedRequest() {
  const request = await sentRequest()
  const { requestId } = request
  accepted(await returnRequest(await createStaffViewer(), { requestId, remark: REMARK }, new Date()))
  return request
}

withAndWithoutJavaScript('a returned request stands first, says why, and is sent again', async ({ page }) => {
  const { requestId, member, fleet } = await returnedRequest()
  await signInAs(page, member)
  await page.goto('/pemohon')
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Perlu Anda perbaiki (1)')
  await expect(page.getByText('Lampirkan nama mereka.')).toBeVisible()
  await page.getByRole('link', { name: 'Perbaiki permohonan ini' }).click()
  await expect(page.getByText('Lampirkan nama mereka.')).toBeVisible()
  await stillTyped(page, {
    programId: String(fleet.program.id),
    participants: '10',
    contactPhone: '+6281234567890',
  })
  await type(page, { participants: '17' })
  await page.getByRole('button', { name: 'Kirim lagi' }).click()
  await expect(page.getByRole('alert').first()).toContainText('paling banyak 16 peserta')
  await type(page, { participants: '16', note: 'Daftar dilampirkan' })
  await page.getByRole('button', { name: 'Kirim lagi' }).click()
  await expect(page.getByRole('status')).toContainText('Perbaikan Anda terkirim')
  const stored = await database().visitRequest.findUniqueOrThrow({ where: { id: requestId } })
  expect(stored).toMatchObject({
    status: 'submitted',
    participants: 16,
    note: 'Daftar dilampirkan',
    remark: null,
  })
  await expect(page.getByText('Permohonan diperbaiki dan dikirim lagi')).toBeVisible()
})

withAndWithoutJavaScript('a revision changes all that was asked', async ({ page }) => {
  const { requestId, member, fleet } = await returnedRequest()
  await database().program.update({ where: { id: fleet.program.id }, data: { needsRoof: true } })
  await signInAs(page, member)
  await page.goto(`/pemohon/permohonan/${requestId}/perbaiki`)
  const field = (name: string) => page.locator(`[name="${name}"]`)
  await field('offReason0').fill('Libur pabrik')
  await page.getByLabel('Program CSR perusahaan').check()
  await page.getByLabel('Bahan habis pakai').check()
  await field('csrNote').fill('Elektroda')
  await field('contactEmail').fill('narahubung@uji.test')
  await page.locator('[name=roof][value=tidak]').check()
  await page.getByRole('button', { name: 'Kirim lagi' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Pilih hari pertama yang tidak cocok')
  await expect(field('csrNote')).toHaveValue('Elektroda')
  await field('offFirst0').fill(await soonDay(30))
  await page.getByRole('button', { name: 'Kirim lagi' }).click()
  await expect(page.getByRole('status')).toContainText('Perbaikan Anda terkirim')
  await expect(page.getByText('Libur pabrik')).toBeVisible()
  expect(await database().visitRequest.findUnique({ where: { id: requestId } })).toMatchObject({
    ...{ source: 'csr', csrGifts: ['consumables'], csrNote: 'Elektroda' },
    ...{ contactEmail: 'narahubung@uji.test', selfCheck: { roof: false } },
  })
})

withAndWithoutJavaScript('a request is withdrawn after a second look', async ({ page }) => {
  const { requestId, member } = await sentRequest()
  await signInAs(page, member)
  await page.goto(`/pemohon/permohonan/${requestId}`)
  await page.getByRole('link', { name: 'Tarik permohonan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tarik permohonan ini?')
  await page.getByRole('button', { name: 'Tarik permohonan' }).click()
  await expect(page.getByRole('status')).toContainText('Permohonan sudah ditarik')
  await expect(page.getByRole('link', { name: 'Tarik permohonan' })).toHaveCount(0)
  const stored = await database().visitRequest.findUniqueOrThrow({ where: { id: requestId } })
  expect(stored.status).toBe('withdrawn')
  await page.goto(`/pemohon/permohonan/${requestId}/tarik`)
  await expect(page).toHaveURL(`/pemohon/permohonan/${requestId}`)
})

withAndWithoutJavaScript(
  'whoever is slower than the office is told, and nothing changes',
  async ({ page }) => {
    const returned = await returnedRequest()
    const staff = await createStaffViewer()
    await signInAs(page, returned.member)
    await page.goto(`/pemohon/permohonan/${returned.requestId}/perbaiki`)
    await type(page, { note: 'Jangan hilang' })
    await database().visitRequest.update({ where: { id: returned.requestId }, data: { status: 'submitted' } })
    accepted(await verifyRequest(staff, { ...returned, despite: 'Diperiksa lewat telepon' }, new Date()))
    await page.getByRole('button', { name: 'Kirim lagi' }).click()
    await expect(page.getByRole('alert').first()).toContainText('Status permohonan ini “Dalam antrean” sejak')
    await expect(page.getByRole('alert').first()).toContainText('(oleh Disnaker)')
    await stillTyped(page, { note: 'Jangan hilang' })

    await page.goto(`/pemohon/permohonan/${returned.requestId}/tarik`)
    const firstDay = await soonDay(20)
    accepted(await scheduleVisit(staff, scheduleInput(returned, { firstDay }), new Date()))
    await page.getByRole('button', { name: 'Tarik permohonan' }).click()
    await expect(page.getByRole('alert').first()).toContainText(
      'hubungi Dinas Ketenagakerjaan agar dibatalkan',
    )
  },
)

withAndWithoutJavaScript(
  'a sign-in that ended meanwhile loses no revision and no withdrawal',
  async ({ page }) => {
    const { requestId, member } = await returnedRequest()
    await signInAs(page, member)
    await page.goto(`/pemohon/permohonan/${requestId}/perbaiki`)
    await type(page, { note: 'Jangan hilang' })
    await endSignIns(member.accountId)
    await page.getByRole('button', { name: 'Kirim lagi' }).click()
    await expect(page.getByText('Sesi Anda sudah berakhir')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Masuk, lalu kirim lagi' })).toBeVisible()
    await signInAgain(page, member)
    await expect(page.getByRole('status')).toContainText('Perbaikan Anda terkirim')
    await expect(page.getByText('Jangan hilang')).toBeVisible()
    await page.goto(`/pemohon/permohonan/${requestId}/tarik`)
    await endSignIns(member.accountId)
    await page.getByRole('button', { name: 'Tarik permohonan' }).click()
    await expect(page.getByText('Sesi Anda sudah berakhir')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Masuk, lalu tarik permohonan' })).toBeVisible()
    await signInAgain(page, member)
    await expect(page.getByRole('status')).toContainText('Permohonan sudah ditarik')
  },
)

test('the requester follows a visit that is scheduled, moved and cancelled', async ({ page }) => {
  const fleet = await createFleet()
  const [firstDay, later] = [await soonDay(20), await soonDay(40)]
  const visit = await scheduledVisit(fleet, { firstDay }, { now: new Date() })
  const { requestId, bookingId, staff, member } = visit
  const days = async () => {
    const booking = await database().booking.findUniqueOrThrow({ where: { id: bookingId } })
    const [first, last] = [booking.firstDay, booking.lastDay].map((day) => day.toISOString().slice(0, 10))
    return dateRange(first as string, last as string)
  }
  const before = await days()
  await signInAs(page, member)
  await page.goto('/pemohon')
  await expect(page.getByText(`Kunjungan direncanakan ${before}.`)).toBeVisible()
  await page.goto(`/pemohon/permohonan/${requestId}`)
  await expect(page.getByRole('link', { name: 'Lihat di jadwal umum' })).toHaveAttribute(
    'href',
    `/kunjungan/${bookingId}`,
  )
  await axe(page)
  await noHorizontalScroll(page)
  const move = { ...visit.input, bookingId, sequence: 0, firstDay: later, reason: 'Unit masuk bengkel' }
  accepted(await moveVisit(staff, move, new Date()))
  const after = await days()
  await page.reload()
  await expect(page.getByText(`Semula ${before}, sekarang ${after}.`)).toBeVisible()
  await expect(page.getByText('Alasan: Unit masuk bengkel').first()).toBeVisible()
  accepted(await cancelVisit(staff, { bookingId, sequence: 1, reason: 'Lokasi terendam banjir' }, new Date()))
  await page.reload()
  await expect(page.getByText(`Tanggal ${after} tidak berlaku lagi.`)).toBeVisible()
  await expect(page.getByText('Alasan: Lokasi terendam banjir').first()).toBeVisible()
  await expect(page.getByText('Permohonan lolos pemeriksaan dan menunggu tanggal.')).toBeVisible()
  const text = await page.locator('main').textContent()
  for (const { name } of [...fleet.units, ...fleet.instructors, ...fleet.kits, staff])
    expect(text).not.toContain(name)
  await axe(page)
  await noHorizontalScroll(page)
})

test("another organization's request is not there", async ({ page }) => {
  const { requestId } = await returnedRequest()
  await signIn(page, 'member')
  for (const path of [`${requestId}`, `${requestId}/tarik`, `${requestId}/perbaiki`, '999999', 'x', '0'])
    expect((await page.goto(`/pemohon/permohonan/${path}`))?.status(), path).toBe(404)
})

test('an organization with nothing is led to ask, one with much turns pages', async ({ page, stranger }) => {
  await signIn(stranger, 'member')
  await stranger.goto('/pemohon')
  await expect(stranger.getByText('Belum ada permohonan')).toBeVisible()
  await axe(stranger)
  await stranger.getByRole('link', { name: 'Ajukan kunjungan' }).click()
  await expect(stranger).toHaveURL('/pemohon/ajukan')

  const { member, organizationId, siteId, fleet } = await sentRequest()
  const ask = () => requestInput({ organizationId, siteId, fleet }, {}, new Date())
  for (let count = 2; count <= 60; count++) accepted(await submitRequest(member, ask(), new Date()))
  await signInAs(page, member)
  await page.goto('/pemohon')
  await expect(page.getByRole('listitem')).toHaveCount(50)
  await axe(page)
  await noHorizontalScroll(page)
  await page.getByRole('link', { name: 'Berikutnya' }).click()
  await expect(page).toHaveURL('/pemohon?hal=2')
  await expect(page.getByRole('listitem')).toHaveCount(10)
  await page.goto('/pemohon?hal=99')
  await page.getByRole('link', { name: 'Ke halaman pertama' }).click()
  await expect(page).toHaveURL('/pemohon')
})

test('the pages of revising and withdrawing are open to everybody', async ({ page }) => {
  const { requestId, member } = await returnedRequest()
  await signInAs(page, member)
  for (const path of ['perbaiki', 'tarik']) {
    await page.goto(`/pemohon/permohonan/${requestId}/${path}`)
    await axe(page)
    await noHorizontalScroll(page)
  }
})
