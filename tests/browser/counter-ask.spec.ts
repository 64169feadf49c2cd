import type { Page, Request } from '@playwright/test'
import { database } from '#lib/database/client.ts'
import { addDays, dayAt } from '#lib/time/days.ts'
import {
  axe,
  expect,
  noHorizontalScroll,
  signIn,
  signInAgain,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import {
  atTheCounter,
  complainsOf,
  endSignIns,
  goodWish,
  requestsOf,
  stillTyped,
  type,
} from '#tests/support/counter.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createOrganization, createSite, DESA } from '#tests/support/places.ts'
import { givePassword } from '#tests/support/sign-in.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'

const send = (page: Page) => page.getByRole('button', { name: /irim permohonan/ }).click()

withAndWithoutJavaScript('a company asks for a visit at its factory', async ({ page }) => {
  const { fleet, organization, site } = await atTheCounter(page)
  await page.goto('/pemohon')
  await page.getByRole('link', { name: 'Ajukan kunjungan' }).click()
  await type(page, await goodWish(fleet, site))
  await send(page)
  await expect(page.getByRole('status')).toContainText('Permohonan Anda terkirim')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${fleet.program.name}, ${site.name}`)
  await expect(page.getByText('Petugas memeriksa permohonan Anda.')).toBeVisible()
  await expect(page.getByText('<gerbang belakang> & samping')).toBeVisible()
  const [request, ...more] = await requestsOf(organization.id)
  expect(more).toEqual([])
  expect(request).toMatchObject({ status: 'submitted', participants: 12, contactPhone: '+6281234567890' })
})

withAndWithoutJavaScript(
  'each mistake is said beside its field, and nothing typed is lost',
  async ({ page }) => {
    const { fleet, organization, site } = await atTheCounter(page)
    const orphan = await createFleet({ units: 0 })
    const good = await goodWish(fleet, site)
    const today = dayAt(new Date())
    const before = addDays(good.windowStart, -1)
    await page.goto('/pemohon/ajukan')
    await send(page)
    const summary = page.getByRole('alert').first()
    await expect(summary.getByRole('link')).toHaveText([
      'Pilih program.',
      'Tulis jumlah peserta dengan angka.',
      'Pilih lokasi.',
      'Pilih tanggal paling awal.',
      'Pilih tanggal paling akhir.',
      'Pilih untuk siapa pelatihan ini.',
      'Nomor belum benar, contoh: 0812 3456 7890.',
    ])
    const mistakes: [keyof typeof good, string, string | RegExp][] = [
      ['windowStart', addDays(today, -1), 'Tanggal ini sudah lewat.'],
      ['windowStart', today, 'Paling awal besok'],
      ['windowEnd', before, 'Tanggal akhir mendahului tanggal awal'],
      ['windowEnd', addDays(good.windowStart, 2), 'Program ini perlu 8 hari pelatihan.'],
      ['programId', String(orphan.program.id), `Belum ada unit yang membawa ${orphan.program.name}.`],
      ['participants', '17', 'paling banyak 16 peserta'],
      ['contactPhone', '12', 'Nomor belum benar'],
    ]
    for (const [name, text, message] of mistakes) {
      const typed = { ...good, [name]: text }
      await type(page, typed)
      await send(page)
      await complainsOf(page, name, message)
      await stillTyped(page, typed)
      await expect(page.getByLabel('Terbuka untuk warga umum')).toBeChecked()
    }
    await expect(page.getByText(fleet.program.name).first()).toBeAttached()
    expect(await requestsOf(organization.id)).toEqual([])
  },
)

withAndWithoutJavaScript('a new place is asked for, and made, in its desa', async ({ page }) => {
  const { fleet, organization, site } = await atTheCounter(page)
  await page.goto('/pemohon/ajukan')
  await expect(page.getByLabel('Nama lokasi')).toBeHidden()
  await type(page, { ...(await goodWish(fleet, site)), site: 'baru' })
  await send(page)
  await complainsOf(page, 'siteName', 'Tulis nama lokasi baru.')
  await complainsOf(page, 'siteArea', 'Pilih desa atau kelurahan lokasi baru.')
  await type(page, { siteName: 'Gudang 2', siteArea: DESA })
  await send(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gudang 2')
  const places = await database().site.findMany({
    where: { organizationId: organization.id, name: 'Gudang 2' },
  })
  expect(places).toEqual([expect.objectContaining({ areaCode: DESA })])
})

test('an area, a place or an organization that the form never offered is refused', async ({ page }) => {
  const { fleet, site } = await atTheCounter(page)
  const other = await createOrganization()
  const foreign = await createSite({ organizationId: other.id })
  const good = await goodWish(fleet, site)
  await page.goto('/pemohon/ajukan')
  const smuggle = (name: string, value: string) =>
    page.locator(`[name="${name}"]`).evaluate((select, text) => select.append(new Option(text, text)), value)
  await smuggle('site', String(foreign.id))
  await type(page, { ...good, site: String(foreign.id) })
  await send(page)
  await expect(page.getByRole('alert').first()).toContainText('Lokasi ini tidak tersedia bagi pemohon.')
  await smuggle('siteArea', '99.99.99.9999')
  await type(page, { ...good, site: 'baru', siteName: 'Gudang', siteArea: '99.99.99.9999' })
  await send(page)
  await complainsOf(page, 'siteArea', 'tidak ada di Kabupaten Bekasi')
  await smuggle('organizationId', String(other.id))
  await type(page, { ...good, organizationId: String(other.id) })
  await send(page)
  await complainsOf(page, 'organizationId', 'Anda tidak mewakili pemohon ini.')
  expect(await requestsOf(other.id)).toEqual([])
})

withAndWithoutJavaScript('the same form arriving twice makes one request', async ({ page }) => {
  const { fleet, organization, site } = await atTheCounter(page)
  await page.goto('/pemohon/ajukan')
  await type(page, await goodWish(fleet, site))
  const posted = page.waitForRequest((request: Request) => request.method() === 'POST')
  await send(page)
  const first = await posted
  await expect(page.getByRole('status')).toContainText('Permohonan Anda terkirim')
  const headers = await first.allHeaders()
  for (const name of Object.keys(headers)) if (name.startsWith(':')) delete headers[name]
  const again = await page.request.post(first.url(), {
    headers,
    data: first.postDataBuffer() as Buffer,
    maxRedirects: 0,
  })
  expect([200, 303]).toContain(again.status())
  expect(await requestsOf(organization.id)).toHaveLength(1)
})

withAndWithoutJavaScript('a sign-in that ended while typing loses nothing', async ({ page }) => {
  const { fleet, organization, site, member } = await atTheCounter(page)
  const good = await goodWish(fleet, site)
  await page.goto('/pemohon/ajukan')
  await type(page, { ...good, participants: '17' })
  await endSignIns(member.accountId)
  await send(page)
  await expect(page.getByRole('alert').filter({ hasText: 'Sesi Anda sudah berakhir' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Masuk, lalu kirim permohonan' })).toBeVisible()
  await signInAgain(page, member, 'bukan ini')
  await expect(page.getByRole('alert').first()).toContainText('Surel atau kata sandi tidak cocok.')
  await expect(page.getByLabel('Surel')).toHaveValue(await givePassword(member))
  await signInAgain(page, await createStaffViewer())
  await expect(page.getByRole('alert').first()).toContainText('Formulir ini bukan untuk akun itu.')
  expect(await requestsOf(organization.id)).toEqual([])
  await signInAgain(page, member)
  await complainsOf(page, 'participants', 'paling banyak 16 peserta')
  await stillTyped(page, { ...good, participants: '17' })
  await expect(page.getByText('Sesi Anda sudah berakhir')).toHaveCount(0)
  await type(page, { participants: '12' })
  await send(page)
  await expect(page.getByRole('status')).toContainText('Permohonan Anda terkirim')
  expect(await requestsOf(organization.id)).toHaveLength(1)
})

test('the form is open to everybody, also with all its mistakes', async ({ page }) => {
  await signIn(page, 'member')
  await page.goto('/pemohon/ajukan')
  await page.locator('[name=site]').selectOption('baru')
  await axe(page)
  await noHorizontalScroll(page)
  await send(page)
  await expect(page.getByRole('alert').first()).toBeFocused()
  await axe(page)
  await noHorizontalScroll(page)
})
