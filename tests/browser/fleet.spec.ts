import type { Page } from '@playwright/test'
import { database } from '#lib/database/client.ts'
import { addDays } from '#lib/time/days.ts'
import { changeUnit } from '#lib/units/commands.ts'
import {
  axe,
  expect,
  noHorizontalScroll,
  signIn,
  signInAgain,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { endSignIns } from '#tests/support/counter.ts'
import {
  createFleet,
  createInstructor,
  createKit,
  createTrainingType,
  createUnit,
} from '#tests/support/fleet.ts'
import { nextNumber } from '#tests/support/numbers.ts'
import { unitInput } from '#tests/support/setup.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, scheduledVisit } from '#tests/support/visits.ts'

const unfold = (page: Page, words: string) => page.locator('summary', { hasText: words }).click()
const save = (page: Page, words: string) => page.getByRole('button', { name: words, exact: true }).click()
const news = (page: Page) => page.getByRole('status')
const complaint = (page: Page) => page.getByRole('alert').first()

async function awaitedUnit() {
  const fleet = await createFleet()
  const firstDay = await soonDay(20)
  const visit = await scheduledVisit(fleet, { firstDay }, { now: new Date() })
  const site = await database().site.findUniqueOrThrow({ where: { id: visit.siteId } })
  return { unitId: fleet.units[0]?.id as number, visit, firstDay, site }
}

withAndWithoutJavaScript(
  'a unit is changed; what was wrong stays typed',
  async ({ page, javaScriptEnabled }) => {
    const { id } = await createUnit([])
    const staff = await signIn(page, 'scheduler')
    await page.goto(`/petugas/unit/${id}`)
    await unfold(page, 'Ubah data unit')
    await page.getByLabel('Waktu persiapan tambahan').fill('2000')
    await page.getByLabel('Dipasang untuk').fill('Bengkel las keliling')
    await save(page, 'Simpan unit')
    await expect(complaint(page)).toContainText('Paling besar 1.440.')
    const minutes = page.getByLabel('Waktu persiapan tambahan')
    await expect(minutes).toHaveValue('2000')
    await expect(minutes).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel('Dipasang untuk')).toHaveValue('Bengkel las keliling')
    if (javaScriptEnabled) await axe(page)
    await noHorizontalScroll(page)
    await minutes.fill('45')
    await save(page, 'Simpan unit')
    await expect(news(page)).toContainText('Data unit sudah disimpan')
    await expect(page.getByText('program + 45 menit')).toBeVisible()
    await expect(page.getByText('Persiapan: 0 menit → 45 menit')).toBeVisible()
    await page.getByRole('link', { name: 'Dalam riwayat kantor' }).click()
    await expect(page.getByLabel('Armada', { exact: true })).toHaveValue(String(id))
    await expect(page.getByRole('main').locator('ol > li')).toHaveCount(1)
    await expect(page.getByRole('main')).toContainText(`oleh ${staff.name}`)
  },
)

withAndWithoutJavaScript('a unit is added', async ({ page }) => {
  const code = `BARU-${nextNumber()}`
  await signIn(page, 'admin')
  await page.goto('/petugas/unit')
  await page.getByRole('link', { name: 'Tambah unit' }).click()
  await page.getByLabel('Nama').fill('Unit Baru')
  await page.getByLabel('Kode').fill('mtu 3')
  await page.getByLabel('CSR').check()
  await page.getByLabel('Pangkalan').selectOption({ label: 'BLK Kabupaten Bekasi' })
  await page.getByLabel('Las Dasar').check()
  await save(page, 'Tambah unit')
  await expect(complaint(page)).toContainText('Kode hanya berisi huruf, angka, dan tanda hubung')
  await expect(page.getByLabel('Las Dasar')).toBeChecked()
  await page.getByLabel('Kode').fill(code.toLowerCase())
  await save(page, 'Tambah unit')
  await expect(news(page)).toContainText('Unit sudah ditambahkan.')
  const unit = await database().unit.findUniqueOrThrow({ where: { code }, include: { programs: true } })
  expect(unit.programs).toHaveLength(1)
})

withAndWithoutJavaScript('a form older than another change is refused with who made it', async ({ page }) => {
  const { id } = await createUnit([])
  await signIn(page, 'scheduler')
  await page.goto(`/petugas/unit/${id}`)
  const other = await createStaffViewer('admin')
  accepted(await changeUnit(other, await unitInput(id, { setupMinutes: 15 }), new Date()))
  await unfold(page, 'Ubah data unit')
  await page.getByLabel('Waktu persiapan tambahan').fill('45')
  await save(page, 'Simpan unit')
  await expect(complaint(page)).toContainText(`Data unit diubah oleh ${other.name}`)
  await page.getByRole('link', { name: 'Muat ulang halaman' }).click()
  await expect(page.getByText('program + 15 menit')).toBeVisible()
})

withAndWithoutJavaScript(
  'an awaited unit is not retired; the way out is named',
  async ({ page, javaScriptEnabled }) => {
    const { unitId, visit, site } = await awaitedUnit()
    await signIn(page, 'scheduler')
    await page.goto(`/petugas/unit/${unitId}`)
    await unfold(page, 'Ubah data unit')
    await page.getByLabel('Tidak dipakai lagi').check()
    await save(page, 'Simpan unit')
    await expect(complaint(page)).toContainText('belum dapat dihentikan: ditunggu 1 kunjungan')
    const way = page.getByRole('link', { name: `Pindahkan dari ${site.name}` })
    await expect(way).toHaveAttribute('href', `/petugas/kunjungan/${visit.bookingId}/pindahkan`)
    await expect(page.getByLabel('Tidak dipakai lagi')).toBeChecked()
    if (javaScriptEnabled) await axe(page)
  },
)

withAndWithoutJavaScript(
  'a time out of service is placed beside a visit, and lifted',
  async ({ page, javaScriptEnabled }) => {
    const { unitId, firstDay, site } = await awaitedUnit()
    await signIn(page, 'scheduler')
    await page.goto(`/petugas/unit/${unitId}`)
    await unfold(page, 'Catat waktu tidak tersedia')
    const form = page.locator('#tidak-tersedia')
    await form.getByLabel('Perawatan').check()
    await form.getByLabel('Hari pertama').fill(firstDay)
    await form.getByLabel('Hari terakhir').fill(firstDay)
    await form.getByLabel('Keterangan').fill('Ganti ban')
    await save(page, 'Catat tidak tersedia')
    await expect(complaint(page)).toContainText(`di ${site.name}`)
    await expect(complaint(page)).toContainText('Pindahkan kunjungannya dahulu, atau pilih')
    await expect(form.getByLabel('Keterangan')).toHaveValue('Ganti ban')
    if (javaScriptEnabled) await axe(page)
    const free = addDays(firstDay, -3)
    await form.getByLabel('Hari pertama').fill(free)
    await form.getByLabel('Hari terakhir').fill(free)
    await save(page, 'Catat tidak tersedia')
    await expect(news(page)).toContainText('sudah dicatat')
    await unfold(page, 'Akhiri lebih awal')
    await save(page, 'Akhiri sekarang')
    await expect(news(page)).toContainText('sudah diakhiri')
    await expect(page.getByText('Tidak ada waktu tidak tersedia yang tercatat.')).toBeVisible()
  },
)

withAndWithoutJavaScript('an instructor is added, archived and taken back', async ({ page }) => {
  const { name: type } = await createTrainingType()
  const name = `Bu Guru ${nextNumber()}`
  await signIn(page, 'admin')
  await page.goto('/petugas/instruktur/baru')
  await page.getByLabel('Nama').fill(name)
  await page.getByLabel(type).check()
  await save(page, 'Tambah instruktur')
  await expect(news(page)).toContainText('Sudah ditambahkan.')
  await unfold(page, 'Arsipkan')
  await save(page, 'Arsipkan instruktur')
  await expect(news(page)).toContainText('Sudah diarsipkan')
  await page.goto('/petugas/instruktur')
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Diarsipkan')
  await page.getByRole('link', { name, exact: true }).click()
  await save(page, 'Pakai lagi')
  await expect(news(page)).toContainText('Sudah dapat dijadwalkan lagi.')
})

withAndWithoutJavaScript('a kit is given a base', async ({ page }) => {
  const { id } = await createKit((await createTrainingType()).id)
  await signIn(page, 'scheduler')
  await page.goto(`/petugas/perangkat/${id}`)
  await unfold(page, 'Ubah data perangkat')
  await page.getByLabel('Pangkalan').selectOption({ label: 'BLK Kabupaten Bekasi' })
  await save(page, 'Simpan perangkat')
  await expect(page.getByText('Pangkalan: tidak dicatat → BLK Kabupaten Bekasi, Tambun Utara')).toBeVisible()
})

withAndWithoutJavaScript('a program is changed within bounds', async ({ page, javaScriptEnabled }) => {
  const { program } = await createFleet()
  await signIn(page, 'scheduler')
  await page.goto(`/petugas/program/${program.id}`)
  await unfold(page, 'Ubah data program')
  await page.getByLabel('Jam selesai').fill('08:30')
  await page.getByLabel('Kursi').fill('4')
  await page.getByLabel('Juga pada hari Sabtu').uncheck()
  await page.getByLabel('atap').check()
  await save(page, 'Simpan program')
  await expect(complaint(page)).toContainText('Paling cepat 45 menit sesudah jam mulai.')
  await expect(complaint(page)).toContainText('Paling sedikit 8, seperti peserta minimum.')
  await expect(page.getByLabel('Jam selesai')).toHaveValue('08:30')
  await expect(page.getByLabel('Juga pada hari Sabtu')).not.toBeChecked()
  if (javaScriptEnabled) await axe(page)
  await noHorizontalScroll(page)
  await page.getByLabel('Jam selesai').fill('14:30')
  await page.getByLabel('Kursi').fill('12')
  await save(page, 'Simpan program')
  await expect(news(page)).toContainText('Program sudah disimpan.')
  await expect(page.getByText('Jam selesai: 15.00 → 14.30')).toBeVisible()
  await expect(page.getByText('Yang harus ada di lokasi: tidak ada → atap')).toBeVisible()
})

withAndWithoutJavaScript('the travel setting is changed, and tried on true places', async ({ page }) => {
  await signIn(page, 'scheduler')
  await page.goto('/petugas/pengaturan')
  const example = page.getByRole('listitem').filter({ hasText: 'garis lurus' }).first()
  const before = await example.textContent()
  await unfold(page, 'Ubah pengaturan')
  await page.getByLabel('Faktor jalan').fill('9,5')
  await save(page, 'Simpan pengaturan')
  await expect(complaint(page)).toContainText('Paling besar 3.')
  await expect(page.getByLabel('Faktor jalan')).toHaveValue('9,5')
  const again = (await page.getByText('km jalan untuk 1 km garis lurus').textContent())?.startsWith('1,7')
  const factor = again ? '1,9' : '1,7'
  await page.getByLabel('Faktor jalan').fill(factor)
  await page.getByLabel('Kecepatan').fill(factor === '1,7' ? '24' : '33')
  await save(page, 'Simpan pengaturan')
  await expect(news(page)).toContainText('Pengaturan sudah disimpan.')
  await expect(example).not.toHaveText(before ?? '')
  await expect(page.getByText(`${factor} km jalan untuk 1 km garis lurus`)).toBeVisible()
})

withAndWithoutJavaScript('a form sent after its sign-in ended is kept and sent again', async ({ page }) => {
  const { id } = await createInstructor([])
  const staff = await signIn(page, 'scheduler')
  await page.goto(`/petugas/instruktur/${id}`)
  await unfold(page, 'Ubah data instruktur')
  await page.getByLabel('Nama').fill('Pak Tetap')
  await endSignIns(staff.accountId)
  await save(page, 'Simpan instruktur')
  await signInAgain(page, staff)
  await expect(news(page)).toContainText('Sudah disimpan.')
  await expect(page.getByRole('heading', { level: 1, name: 'Pak Tetap' })).toBeVisible()
})

test('who may only look finds every list of the fleet from one entry', async ({ page }) => {
  await signIn(page, 'viewer')
  await page.goto('/petugas')
  await page.getByRole('navigation', { name: 'Utama' }).getByRole('link', { name: 'Armada' }).click()
  for (const name of ['Instruktur', 'Perangkat', 'Program', 'Pengaturan', 'Unit']) {
    await page.getByRole('navigation', { name: 'Armada' }).getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Armada', exact: true }).first()).toHaveAttribute(
      'aria-current',
      'page',
    )
    await expect(page.locator('summary')).toHaveCount(0)
  }
})
