import ICAL from 'ical.js'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { database } from '#lib/database/client.ts'
import { addDays, monthOf } from '#lib/time/days.ts'
import { longDate, monthWords } from '#lib/time/words.ts'
import { axe, expect, noHorizontalScroll, test, withAndWithoutJavaScript } from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { accepted, scheduledVisit } from '#tests/support/visits.ts'

/** A visit a few days from now, the only one of its training type. */
async function oneVisit(inDays = 5) {
  const visit = await scheduledVisit(
    await createFleet(),
    { firstDay: await soonDay(inDays) },
    { now: new Date() },
  )
  const booking = await database().booking.findUniqueOrThrow({
    where: { id: visit.bookingId },
    select: { site: true, program: { select: { name: true, trainingType: true } } },
  })
  const { firstDay } = visit.input
  const type = booking.program.trainingType
  return { ...visit, firstDay, site: booking.site.name, type, month: monthOf(firstDay) }
}

withAndWithoutJavaScript('a resident finds a visit by its type and opens it', async ({ page }) => {
  const { site, type, month, bookingId, firstDay } = await oneVisit()
  await oneVisit(6)
  await page.goto(`/?bulan=${month}`)
  await page.getByLabel('Jenis pelatihan').selectOption({ label: type.name })
  await page.getByRole('button', { name: 'Tampilkan' }).click()
  await expect(page).toHaveURL(new RegExp(`jenis=${type.slug}`))
  const bars = page.locator('.bar')
  await expect(bars.first()).toContainText(site)
  for (const bar of await bars.all()) await expect(bar).toContainText(site)
  await bars.first().getByRole('link').click()
  await expect(page).toHaveURL(`/kunjungan/${bookingId}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(site)
  await expect(page.getByText(longDate(firstDay))).toBeVisible()
  await expect(page.getByText('08.00-15.00 WIB')).toHaveCount(8)
})

withAndWithoutJavaScript('months, views and days are links', async ({ page }) => {
  const { type, month, site, firstDay } = await oneVisit()
  await page.goto(`/?bulan=${month}&jenis=${type.slug}`)
  await expect(page.getByRole('heading', { level: 2, name: monthWords(month) })).toBeVisible()
  await page.getByRole('link', { name: 'Bulan berikutnya' }).click()
  await page.getByRole('link', { name: 'Bulan sebelumnya' }).click()
  await expect(page.getByRole('heading', { level: 2, name: monthWords(month) })).toBeVisible()
  await page.getByRole('link', { name: 'Agenda' }).click()
  await expect(page.getByRole('heading', { name: `Mulai ${longDate(firstDay)}` })).toBeVisible()
  await expect(page.getByRole('link', { name: site })).toBeVisible()
  await page.getByRole('link', { name: 'Kalender', exact: true }).click()
  await page.getByRole('link', { name: new RegExp(`^${longDate(firstDay)}`) }).click()
  await expect(page).toHaveURL(new RegExp(`hari=${firstDay}`))
  await expect(page.getByRole('link', { name: site })).toBeVisible()
})

withAndWithoutJavaScript(
  'a cancelled visit leaves the schedule at once, and its page says why',
  async ({ page }) => {
    const { bookingId, staff, type, month, site } = await oneVisit()
    await page.goto(`/?bulan=${month}&jenis=${type.slug}`)
    await expect(page.locator('.bar').first()).toContainText(site)
    const reason = 'Balai desa dipakai acara'
    accepted(await cancelVisit(staff, { bookingId, sequence: 0, reason }, new Date()))
    await expect(async () => {
      await page.reload()
      await expect(page.getByText(/^Belum ada kunjungan pada/)).toBeVisible({ timeout: 1000 })
    }).toPass()
    await page.goto(`/kunjungan/${bookingId}`)
    await expect(page.getByText('Kunjungan ini dibatalkan')).toBeVisible()
    await expect(page.getByText(reason)).toBeVisible()
  },
)

test('arrow keys move from day to day and over the edge of the month, Enter opens', async ({ page }) => {
  const { type, firstDay, site } = await oneVisit()
  await page.goto(`/?bulan=2026-12&jenis=${type.slug}`)
  const day = (text: string) => page.locator(`#hari-${text}`)
  await day('2026-12-10').focus()
  for (const [key, next] of [
    ['ArrowRight', '2026-12-11'],
    ['ArrowDown', '2026-12-18'],
    ['ArrowLeft', '2026-12-17'],
    ['ArrowUp', '2026-12-10'],
    ['Home', '2026-12-07'],
    ['End', '2026-12-13'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(day(next)).toBeFocused()
  }
  await day('2026-12-31').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/bulan=2027-01/)
  await expect(day('2027-01-07')).toBeFocused()
  await page.goto(`/?bulan=${monthOf(firstDay)}&jenis=${type.slug}`)
  await day(firstDay).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`hari=${firstDay}`))
  await expect(page.getByRole('link', { name: site })).toBeVisible()
})

test('addresses that nobody can follow are answered with words', async ({ page, request }) => {
  await page.goto('/?bulan=2026-77&jenis=%27%3B--&kecamatan=1&tampilan=x&hari=0000')
  await expect(page.getByText('Bulan di alamat halaman tidak dikenal')).toBeVisible()
  await page.goto('/?bulan=2199-12')
  await expect(page.getByRole('link', { name: 'Bulan berikutnya' })).toHaveCount(0)
  await page.goto('/?jenis=tidak-ada')
  await expect(page.getByText('untuk saringan ini')).toBeVisible()
  for (const path of ['/kunjungan/0', '/kunjungan/2147483647', '/kunjungan/99999999999', '/kunjungan/x']) {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('tidak ditemukan')
  }
  expect((await request.get('/kalender.ics?jenis=%27')).status()).toBe(400)
  expect((await request.get('/kunjungan/2147483647/kalender.ics')).status()).toBe(404)
})

test('the feed follows the filters and is answered in short when it has not changed', async ({ request }) => {
  const { type, bookingId } = await oneVisit()
  await oneVisit(7)
  const answer = await request.get(`/kalender.ics?jenis=${type.slug}`)
  expect(answer.headers()['content-type']).toContain('text/calendar')
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
  const urls = calendar.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('url'))
  expect(urls).toHaveLength(8)
  for (const url of urls) expect(url).toContain(`/kunjungan/${bookingId}`)
  const again = await request.get(`/kalender.ics?jenis=${type.slug}`, {
    headers: { 'if-none-match': answer.headers().etag as string },
  })
  expect(again.status()).toBe(304)
  const own = await request.get(`/kunjungan/${bookingId}/kalender.ics`)
  expect((await own.text()).match(/BEGIN:VEVENT/g)).toHaveLength(8)
})

test('public pages pass axe and fit a small phone, empty, with visits and crowded', async ({ page }) => {
  const { bookingId, month, firstDay, type } = await oneVisit()
  for (let visits = 0; visits < 10; visits++) await oneVisit()
  const paths = [
    `/?bulan=${month}`,
    `/?bulan=${month}&jenis=${type.slug}&tampilan=agenda`,
    `/?hari=${firstDay}`,
    `/?hari=${addDays(firstDay, 400)}`,
    '/?bulan=2150-01',
    `/kunjungan/${bookingId}`,
    '/kunjungan/2147483647',
    '/tidak-ada',
  ]
  for (const path of paths) {
    await page.goto(path)
    await axe(page)
    await noHorizontalScroll(page)
    await page.setViewportSize({ width: 360, height: 740 })
    await axe(page)
    await page.setViewportSize({ width: 1280, height: 720 })
  }
})
