import { database } from '#lib/database/client.ts'
import { createRequestLink } from '#lib/requests/link-steps.ts'
import { axe, expect, noHorizontalScroll, test, withAndWithoutJavaScript } from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { complainsOf } from '#tests/support/counter.ts'
import { visitFor } from '#tests/support/registrations.ts'

test.use({ viewport: { width: 360, height: 740 } })

withAndWithoutJavaScript(
  'a host registers a list by its link, mends a row first, and hands out a ticket',
  async ({ page, javaScriptEnabled }) => {
    const visit = await visitFor(1, { firstDay: await soonDay(40), audience: 'closed' }, new Date())
    await page.goto(`/permohonan/${await createRequestLink(database(), visit.requestId, new Date())}`)
    await page.getByRole('link', { name: 'Daftarkan peserta' }).click()
    await expect(page.getByText(/dengan kode [A-Z2-9]{4}-[A-Z2-9]{4}/)).toBeVisible()
    const list = 'Siti Contoh; 0812 3456 7890; luar; SMK; mencari kerja\nBudi Contoh; ; Antah; SMA; kerja'
    await page.getByLabel('Daftar peserta').fill(list)
    await page.getByLabel(/^Semua orang di daftar ini/).check()
    await page.getByRole('button', { name: 'Daftarkan semua' }).click()
    await complainsOf(page, 'list', 'Baris 2: desa “Antah” tidak dikenal')
    await expect(page.getByLabel('Daftar peserta')).toHaveValue(list)
    await page.getByLabel('Daftar peserta').fill(list.replace('Antah', 'luar'))
    await page.getByRole('button', { name: 'Daftarkan semua' }).click()
    await expect(page.getByRole('status')).toContainText(
      '1 orang mendapat kursi, 1 orang masuk daftar tunggu',
    )
    await noHorizontalScroll(page)
    if (javaScriptEnabled !== false) await axe(page)
    await page
      .getByRole('link', { name: /^T-\d+$/ })
      .first()
      .click()
    await expect(page.getByText('Anda punya kursi')).toBeVisible()
    await expect(page.getByText('Siti Contoh')).toBeVisible()
  },
)
