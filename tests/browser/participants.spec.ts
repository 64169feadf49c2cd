import { database } from '#lib/database/client.ts'
import { OUTSIDE } from '#lib/registrations/schema.ts'
import { axe, expect, noHorizontalScroll, signIn, test } from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { complainsOf } from '#tests/support/counter.ts'
import { listOf, registered, visitFor, visitsFor } from '#tests/support/registrations.ts'
import type { TestVisit } from '#tests/support/visits.ts'

for (const width of [1280, 360])
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } })

    test('the office registers somebody without a phone, puts it right, and takes somebody off the list', async ({
      page,
    }) => {
      const visit = await visitFor(1, { firstDay: await soonDay(40) }, new Date())
      await signIn(page, 'scheduler')
      await page.goto(`/petugas/kunjungan/${visit.bookingId}`)
      await page.getByRole('link', { name: 'Peserta', exact: true }).click()
      await expect(page.getByText('Belum ada yang mendaftar')).toBeVisible()
      await noHorizontalScroll(page)
      await page.getByRole('link', { name: 'Daftarkan orang' }).click()
      await page.getByRole('button', { name: 'Daftarkan' }).click()
      await complainsOf(page, 'name', 'Tulis nama Anda seperti di KTP.')
      await page.getByLabel('Nama', { exact: true }).fill('Mbah Karto')
      await page.getByLabel('Desa atau kelurahan tempat tinggal').selectOption(OUTSIDE)
      await page.getByLabel('Pendidikan terakhir').selectOption('sd')
      await page.getByLabel('Mencari kerja').check()
      await page.getByLabel(/^Orangnya sudah diberi tahu/).check()
      await axe(page)
      await page.getByRole('button', { name: 'Daftarkan' }).click()
      await expect(page.getByRole('status')).toContainText('mendapat kursi')
      await expect(page.getByText('tidak ada; beri tahu lewat cara lain')).toBeVisible()
      await noHorizontalScroll(page)
      await axe(page)

      await page.getByRole('link', { name: 'Ubah data' }).click()
      await page.getByLabel('Nama', { exact: true }).fill('Mbah Karto Wijoyo')
      await page.getByRole('button', { name: 'Simpan data' }).click()
      await expect(page.getByRole('heading', { name: 'Mbah Karto Wijoyo' })).toBeVisible()
      await expect(page.getByText('Yang diubah: nama')).toBeVisible()

      const next = await registered(visit, {}, new Date())
      expect(next.status).toBe('waitlisted')
      await page.getByText('Batalkan pendaftaran…').click()
      await page.getByRole('button', { name: 'Batalkan pendaftaran' }).click()
      await complainsOf(page, 'reason', 'Tulis alasannya.')
      await page.getByLabel('Alasan').fill('Sakit, kata keluarganya')
      await page.getByRole('button', { name: 'Batalkan pendaftaran' }).click()
      await expect(page.getByRole('status')).toContainText('Pendaftaran sudah dibatalkan')
      expect((await listOf(visit)).map(({ status }) => status)).toEqual(['withdrawn', 'seated'])
      const crumbs = page.getByRole('navigation', { name: 'Remah roti' })
      await crumbs.getByRole('link', { name: 'Peserta', exact: true }).click()
      await expect(page.getByText('Belum menerima kursi')).toBeVisible()
      await noHorizontalScroll(page)
      await axe(page)
    })

    test('a visit to which too few come is merged into another from the card that asks', async ({ page }) => {
      const value = 30
      const name = 'goNoGoDays'
      await database().setting.upsert({ where: { name }, create: { name, value }, update: { value } })
      const firstDay = await soonDay(3)
      const [from, to] = (await visitsFor([4, 4], { firstDay, program: { seatsMin: 3 } })) as [
        TestVisit,
        TestVisit,
      ]
      for (let index = 0; index < 3; index++) await registered(to, {}, new Date())
      for (let index = 0; index < 2; index++) await registered(from, {}, new Date())
      const { name: site } = await database().site.findUniqueOrThrow({ where: { id: from.siteId } })
      await signIn(page, 'scheduler')
      await page.goto('/petugas')
      const asks = page.getByText(/^Putuskan: peserta masih kurang/)
      await expect(asks).toBeVisible()
      await noHorizontalScroll(page)
      await page
        .locator('section', { has: asks })
        .getByRole('link', { name: new RegExp(site) })
        .click()
      await expect(page.getByText(/Peserta baru 2 orang/).first()).toBeVisible()
      await axe(page)
      await page.getByRole('link', { name: 'Gabungkan…' }).click()
      await page.getByRole('button', { name: 'Gabungkan' }).click()
      await expect(page.getByRole('alert').first()).toContainText('Pilih kunjungan yang menerima pesertanya.')
      await page.getByLabel(/1 kursi kosong, 1 orang akan menunggu/).check()
      await expect(page.getByLabel('Alasan pembatalan')).toHaveValue(/Peserta baru 2 orang/)
      await axe(page)
      await noHorizontalScroll(page)
      await page.getByRole('button', { name: 'Gabungkan' }).click()
      await expect(page.getByRole('status')).toContainText('pesertanya ada di sini')
      expect((await listOf(to)).map(({ status }) => status)).toEqual([
        ...['seated', 'seated', 'seated', 'seated', 'waitlisted'],
      ])
      await page.goto('/petugas')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const asked = page.getByRole('link', { name: `${from.fleet.program.name}, ${site}`, exact: true })
      await expect(asked).toHaveCount(0)
    })
  })
