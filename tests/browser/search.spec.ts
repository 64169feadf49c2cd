import { database } from '#lib/database/client.ts'
import { addDays, dayAt, fromDateColumn } from '#lib/time/days.ts'
import {
  axe,
  expect,
  noHorizontalScroll,
  signIn,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createFleet, createUnit } from '#tests/support/fleet.ts'
import { queuedRequest, scheduledVisit } from '#tests/support/visits.ts'

const now = new Date()

const pathOf = (requestId: number) => `/petugas/permohonan/${requestId}/jadwalkan`

withAndWithoutJavaScript(
  'one click on an option fills the whole form, and it is scheduled so',
  async ({ page }) => {
    const fleet = await createFleet({
      units: 3,
      instructors: 3,
      kits: 2,
      program: { unitsNeeded: 2, instructorsNeeded: 2 },
    })
    const { requestId } = await queuedRequest(fleet, { now })
    await signIn(page, 'scheduler')
    await page.goto(pathOf(requestId))
    const options = page.getByRole('region', { name: 'Cari tanggal' })
    await expect(options.getByText('Terbaik')).toBeVisible()
    await expect(
      options.getByText(/menunggu \d+ hari · .* · instruktur belum terpakai dalam/).first(),
    ).toBeVisible()
    const second = options.getByRole('link', { name: /^Pilih / }).nth(1)
    await second.click()
    await expect(options.getByText('Terpilih')).toBeVisible()
    await expect(page.locator('[name=unitIds]:checked')).toHaveCount(2)
    await expect(page.locator('[name=instructorIds]:checked')).toHaveCount(2)
    await expect(page.locator('[name=kitIds]:checked')).toHaveCount(1)
    await expect(page.getByText(/disarankan/).first()).toBeVisible()
    await expect(page.getByText(/persiapan 06.00-08.00/i).first()).toBeVisible()
    const day = await page.getByLabel('Hari pertama', { exact: true }).inputValue()
    await page.getByRole('button', { name: 'Jadwalkan kunjungan' }).click()
    await expect(page.getByText('Kunjungan sudah dijadwalkan')).toBeVisible()
    const visit = await database().booking.findFirstOrThrow({
      where: { visitRequestId: requestId },
      include: { claims: true },
    })
    expect(fromDateColumn(visit.firstDay)).toBe(day)
    expect(visit.claims).toHaveLength(5)
  },
)

withAndWithoutJavaScript(
  'more options are a click away, and a longer visit is searched for anew',
  async ({ page }) => {
    const fleet = await createFleet({ units: 2, program: { trainingDays: 5 } })
    const { requestId } = await queuedRequest(fleet, { now })
    await signIn(page, 'scheduler')
    await page.goto(pathOf(requestId))
    const options = page.getByRole('region', { name: 'Cari tanggal' }).getByRole('listitem')
    await expect(options).toHaveCount(6)
    await page.getByRole('link', { name: /^Tampilkan lebih banyak/ }).click()
    await expect(options).toHaveCount(12)
    await page.getByLabel('Cari untuk jumlah hari lain').fill('7')
    await page.getByRole('button', { name: 'Hitung ulang' }).click()
    await expect(page.getByLabel('Jumlah hari pelatihan')).toHaveValue('7')
    await expect(page.getByText('2 hari lebih lama dari biasanya')).toBeVisible()
    await page
      .getByRole('link', { name: /^Pilih / })
      .first()
      .click()
    await expect(page.getByText('7 hari pelatihan, selesai')).toBeVisible()
    await page.getByRole('button', { name: 'Jadwalkan kunjungan' }).click()
    await expect(page.getByText('Kunjungan sudah dijadwalkan')).toBeVisible()
    const visit = await database().booking.findFirstOrThrow({ where: { visitRequestId: requestId } })
    expect(visit.trainingDays).toBe(7)
  },
)

test('each unit that cannot come is told with its reason, on a small phone too', async ({ page }) => {
  const fleet = await createFleet({ units: 2, instructors: 2, kits: 2 })
  const day = await soonDay(8)
  const held = await scheduledVisit(fleet, { firstDay: day }, { now })
  const { name: site } = await database().site.findUniqueOrThrow({ where: { id: held.siteId } })
  const broken = await createUnit([fleet.program.id], { state: 'repair' })
  const other = await createUnit([])
  const { lastDay } = await database().booking.findUniqueOrThrow({ where: { id: held.bookingId } })
  const input = { windowStart: day, windowEnd: fromDateColumn(lastDay) }
  const { requestId } = await queuedRequest(fleet, { now, input })
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn(page, 'scheduler')
  await page.goto(pathOf(requestId))
  const why = page.getByRole('region', { name: 'Yang tidak bisa dalam rentang yang diminta' })
  const reasonOf = (name: string) =>
    why
      .locator('div')
      .filter({ has: page.getByText(name, { exact: true }) })
      .last()
  await expect(reasonOf(fleet.units[0]?.name ?? '')).toContainText(
    `dipakai untuk ${fleet.program.name} di ${site}`,
  )
  await expect(why).toContainText(`${broken.name} membawa ${fleet.program.name}, tetapi sedang diperbaiki`)
  await expect(why).toContainText(`tidak membawa ${fleet.program.name}. Yang membawanya: `)
  await expect(why).toContainText(other.name)
  await expect(why.locator('dt').filter({ hasText: fleet.units[1]?.name as string })).toHaveCount(0)
  await axe(page)
  await noHorizontalScroll(page)
  await why.getByRole('link', { name: /^Bisa / }).click()
  await expect(page.getByRole('radio', { name: fleet.units[0]?.name as string })).toBeChecked()
  expect(await page.getByLabel('Hari pertama', { exact: true }).inputValue()).not.toBe('')
})

test('a move offers other starts for its own convoy, and not the one it has', async ({ page }) => {
  const fleet = await createFleet({ units: 1, instructors: 3 })
  const day = await soonDay(10)
  const visit = await scheduledVisit(
    fleet,
    { firstDay: day, instructorIds: [fleet.instructors[2]?.id ?? 0] },
    { now },
  )
  await signIn(page, 'scheduler')
  await page.goto(`/petugas/kunjungan/${visit.bookingId}/pindahkan`)
  const first = page.getByRole('link', { name: /^Pilih / }).first()
  const href = new URL((await first.getAttribute('href')) ?? '', page.url())
  expect(href.searchParams.get('mulai')).not.toBe(day)
  expect(href.searchParams.get('instruktur')).toBe(String(fleet.instructors[2]?.id))
  await first.click()
  await expect(page.getByText('disarankan: sudah dalam rombongan ini').first()).toBeVisible()
  await axe(page)
  await page.getByLabel('Alasan pemindahan').fill('Aula dipakai rapat desa')
  await page.getByRole('button', { name: 'Pindahkan kunjungan' }).click()
  await expect(page.getByText('Kunjungan sudah dipindahkan')).toBeVisible()
  const moved = await database().booking.findUniqueOrThrow({ where: { id: visit.bookingId } })
  expect(fromDateColumn(moved.firstDay)).toBe(href.searchParams.get('mulai'))
  expect(fromDateColumn(moved.firstDay) > addDays(dayAt(now), 0)).toBe(true)
})
