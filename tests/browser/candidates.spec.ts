import { database } from '#lib/database/client.ts'
import { createRequestLink } from '#lib/requests/link-steps.ts'
import {
  axe,
  expect,
  noHorizontalScroll,
  signInAs,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { xlsx } from '#tests/support/sheets.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { submittedRequest } from '#tests/support/visits.ts'

const sheet = (text: string) => ({ name: 'peserta.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

const MENDED = [
  ['Nama', 'HP', 'Desa'],
  ['Siti Aminah', '0812 3456 7890', 'Cihideung'],
  ['Budi, S.Pd', '', 'Tawang'],
]

test.use({ viewport: { width: 360, height: 740 } })

withAndWithoutJavaScript(
  'who holds the link sends a list, mends it, and staff reads it',
  async ({ page, newVisitor, javaScriptEnabled }) => {
    const { requestId } = await submittedRequest(await createFleet(), { now: new Date() })
    const token = await createRequestLink(database(), requestId, new Date())
    await page.goto(`/permohonan/${token}`)
    await page.getByRole('link', { name: 'Daftar peserta (0 dari 10)' }).click()
    await expect(page.getByText('Belum ada nama.')).toBeVisible()
    const example = await page.request.get('/contoh-daftar-peserta.csv')
    expect(await example.text()).toContain('Nama;Telepon;Desa/Kelurahan')
    const save = page.getByRole('button', { name: 'Simpan daftar' })
    await page.getByLabel('Satu orang pada setiap baris').fill('Dedi; 0812 3456 7891; Tawang')
    await page
      .locator('input[type=file]')
      .setInputFiles(sheet('Nama;HP;Desa\nSiti Aminah;0812 3456 7890;Cihideung\n;0812 3456 7892;Tawang\n'))
    await save.click()
    await expect(page.getByRole('alert').first()).toContainText('Baris 3: nama kosong.')
    await expect(page.getByLabel('Satu orang pada setiap baris')).toHaveValue('Dedi; 0812 3456 7891; Tawang')
    if (javaScriptEnabled) await axe(page)
    await page
      .locator('input[type=file]')
      .setInputFiles({ ...sheet(''), name: 'peserta.xlsx', buffer: Buffer.from(await xlsx(MENDED)) })
    await save.click()
    await expect(page.getByRole('status')).toContainText('Daftar peserta sudah disimpan.')
    await expect(page.getByRole('row')).toHaveCount(3)
    await expect(page.getByRole('row').nth(1)).toContainText('0812 3456 7890')
    await expect(page.getByLabel('Satu orang pada setiap baris')).toHaveValue(
      'Siti Aminah; 081234567890; Cihideung\n"Budi, S.Pd"; ; Tawang',
    )
    if (javaScriptEnabled) await axe(page)
    await noHorizontalScroll(page)
    const office = await newVisitor()
    await signInAs(office, await createStaffViewer())
    await office.goto(`/petugas/permohonan/${requestId}`)
    await office.getByRole('link', { name: 'Daftar peserta (2 dari 10)' }).click()
    await expect(office.getByRole('cell', { name: 'Budi, S.Pd' })).toBeVisible()
    if (javaScriptEnabled) await axe(office)
  },
)
