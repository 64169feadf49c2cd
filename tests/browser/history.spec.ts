import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { database } from '#lib/database/client.ts'
import { historyHref } from '#lib/history/schema.ts'
import { dayAt } from '#lib/time/days.ts'
import { longDate } from '#lib/time/words.ts'
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
import { accepted, scheduledVisit, type TestVisit } from '#tests/support/visits.ts'

/** A visit that was moved to another unit, and then cancelled. */
async function movedVisit(reason = 'Aula dipakai rapat'): Promise<TestVisit> {
  const now = new Date()
  const fleet = await createFleet({ units: 2 })
  const visit = await scheduledVisit(fleet, { firstDay: await soonDay(14) }, { now })
  const { bookingId, staff, input } = visit
  const unitId = fleet.units[1]?.id as number
  const move = { ...input, bookingId, sequence: 0, unitIds: [unitId], firstDay: await soonDay(40), reason }
  accepted(await moveVisit(staff, move, now))
  accepted(await cancelVisit(staff, { bookingId, sequence: 1, reason: 'Lokasi terendam banjir' }, now))
  return visit
}

const entriesOf = (page: Page) => page.getByRole('main').locator('ol > li')

const MOVED = 'Kunjungan dipindahkan'

withAndWithoutJavaScript('filters narrow the history, and are its address', async ({ page }) => {
  const visit = await movedVisit()
  const other = await movedVisit()
  await signIn(page, 'viewer')
  await page.goto('/petugas/riwayat')
  await expect(page.getByRole('heading', { name: longDate(dayAt(new Date())) })).toBeVisible()
  const form = page.getByRole('form', { name: 'Saring riwayat' })
  await form.getByLabel('Oleh').selectOption({ label: visit.staff.name })
  await form.getByRole('button', { name: 'Tampilkan' }).click()
  // The requester has sent it; the rest was done by this one person.
  await expect(entriesOf(page)).toHaveCount(4)
  await form.getByLabel('Tindakan').selectOption({ label: MOVED })
  await form.getByLabel('Dari tanggal').fill(dayAt(new Date()))
  await form.getByLabel('Sampai tanggal').fill(dayAt(new Date()))
  await form.getByRole('button', { name: 'Tampilkan' }).click()
  await expect(entriesOf(page)).toHaveCount(1)
  await expect(entriesOf(page)).toContainText('Aula dipakai rapat')
  expect(new URL(page.url()).searchParams.get('tindakan')).toBe('move')
  await form.getByLabel('No. kunjungan').fill(String(other.bookingId))
  await form.getByRole('button', { name: 'Tampilkan' }).click()
  await expect(page.getByText('Tidak ada riwayat yang cocok')).toBeVisible()
  await page.getByRole('link', { name: 'Hapus saringan' }).click()
  await expect(page).toHaveURL('/petugas/riwayat')
  await expect(form.getByLabel('Tindakan')).toHaveValue('')
})

test('an entry leads to its visit, its request and its person; they lead back', async ({ page }) => {
  const visit = await movedVisit()
  const unit = visit.fleet.units[0]
  await signIn(page, 'scheduler')
  await page.goto(historyHref({ bookingId: visit.bookingId }))
  await entriesOf(page)
    .filter({ hasText: MOVED })
    .getByRole('link', { name: /^Kunjungan/ })
    .click()
  await expect(page).toHaveURL(`/petugas/kunjungan/${visit.bookingId}`)
  await page.getByRole('link', { name: 'Dalam riwayat kantor' }).click()
  await expect(page).toHaveURL(historyHref({ bookingId: visit.bookingId }))
  await expect(entriesOf(page)).toHaveCount(3)
  await entriesOf(page)
    .first()
    .getByRole('link', { name: /^Permohonan/ })
    .click()
  await page.getByRole('link', { name: visit.staff.name }).first().click()
  await expect(page).toHaveURL(historyHref({ person: { accountId: visit.staff.accountId } }))
  await expect(entriesOf(page)).toHaveCount(4)
  await page.goto('/petugas/unit')
  await page.getByRole('link', { name: `Riwayat ${unit?.name}`, exact: true }).click()
  await expect(page.getByLabel('Armada', { exact: true })).toHaveValue(String(unit?.id))
  await expect(entriesOf(page).filter({ hasText: MOVED })).toHaveCount(1)
  await page.goto('/petugas')
  await page.getByRole('link', { name: 'Riwayat kantor' }).first().click()
  await expect(page).toHaveURL('/petugas/riwayat')
})

withAndWithoutJavaScript(
  'what an address cannot say is named beside its filter, and ignored',
  async ({ page }) => {
    await movedVisit()
    await signIn(page, 'admin')
    const odd = { dari: '2026-02-31', tindakan: 'x', orang: 'nama:\0', unit: '99999', kunjungan: "1'--" }
    await page.goto(`/petugas/riwayat?${new URLSearchParams({ ...odd, pemohon: '0', sebelum: 'x' })}`)
    for (const label of ['Dari tanggal', 'Tindakan', 'Oleh', 'Armada', 'Pemohon', 'No. kunjungan']) {
      const field = page.getByLabel(label, { exact: true })
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await expect(page.locator(`[id="${await field.getAttribute('aria-describedby')}"]`)).toContainText(
        'Diabaikan',
      )
    }
    await expect(page.getByLabel('No. kunjungan')).toHaveValue("1'--")
    await expect(page.getByText('Yang tampil ialah yang terbaru')).toBeVisible()
    expect(await entriesOf(page).count()).toBeGreaterThan(0)
  },
)

test('pages go on to the oldest entry, each shown once', async ({ page }) => {
  const { id } = await database().account.create({
    data: { id: crypto.randomUUID(), name: 'Petugas Rajin', email: `${crypto.randomUUID()}@uji.test` },
  })
  // Two pages and a bit, all of one instant.
  const entry = { at: new Date(), accountId: id, actorName: 'Petugas Rajin', action: 'verify' }
  const reason = (number: number) => `Catatan ${String(number).padStart(3, '0')}`
  await database().historyEntry.createMany({
    data: Array.from({ length: 110 }, (_, number) => ({ ...entry, reason: reason(number) })),
  })
  await signIn(page, 'viewer')
  await page.goto(historyHref({ person: { accountId: id } }))
  const seen: string[] = []
  for (const length of [50, 50, 10]) {
    await expect(entriesOf(page)).toHaveCount(length)
    seen.push(...(await entriesOf(page).locator('dd').allTextContents()))
    const older = page.getByRole('link', { name: 'Yang lebih lama' })
    if (length === 50) await older.click()
    else await expect(older).toHaveCount(0)
  }
  expect(seen).toEqual(Array.from({ length: 110 }, (_, number) => reason(109 - number)))
  await page.getByRole('link', { name: 'Ke yang terbaru' }).click()
  await expect(entriesOf(page).first()).toContainText(reason(109))
})

withAndWithoutJavaScript('the history is kept as a table, under the same filters', async ({ page }) => {
  const visit = await movedVisit('=1+1, "kata" desa')
  await signIn(page, 'instructor')
  await page.goto(historyHref({ bookingId: visit.bookingId }))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^riwayat-mtu-\d{4}-\d\d-\d\d\.csv$/)
  const text = await readFile(await download.path(), 'utf8')
  const lines = text.split('\r\n')
  expect(lines[0]).toMatch(/^\uFEFFNomor,Waktu \(WIB\),Tindakan,Oleh,/)
  expect(lines.slice(1, -1).map((line) => line.split(',')[2])).toEqual([
    '"Kunjungan dibatalkan',
    MOVED,
    'Kunjungan dijadwalkan',
  ])
  expect(lines[2]).toContain(`"'=1+1, ""kata"" desa"`)
  expect(lines[2]).toContain(`,${visit.requestId},${visit.bookingId},`)
})

test('a table under a filter that nobody can follow is refused; without a sign-in it asks for one', async ({
  app,
  page,
}) => {
  await signIn(page, 'viewer')
  const answer = await page.request.get('/petugas/riwayat.csv?dari=x&unit=99999')
  expect(answer.status()).toBe(400)
  expect(await answer.text()).toContain('dari, unit')
  const stranger = await fetch(`${app.url}/petugas/riwayat.csv?kunjungan=5&unit=`, { redirect: 'manual' })
  expect(stranger.status).toBe(307)
  const back = `/masuk?kembali=${encodeURIComponent('/petugas/riwayat.csv?kunjungan=5')}`
  expect(stranger.headers.get('location')).toContain(back)
})

test('the history is for every screen, full and empty', async ({ page }) => {
  await movedVisit('Kata yangsangatpanjangsekalitanpaspasiuntukmengujilebarnya'.repeat(6))
  await signIn(page, 'viewer')
  const odd = 'dari=x&sampai=x&tindakan=-&orang=-&unit=x&pemohon=x&permohonan=x&kunjungan=x&sebelum=x'
  for (const query of ['', '?kunjungan=999999', `?${odd}`]) {
    await page.goto(`/petugas/riwayat${query}`)
    await axe(page)
    await noHorizontalScroll(page)
  }
})
