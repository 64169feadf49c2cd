import type { Page } from '@playwright/test'
import { database } from '#lib/database/client.ts'
import { monthOf } from '#lib/time/days.ts'
import { longDate } from '#lib/time/words.ts'
import { axe, expect, noHorizontalScroll, test, withAndWithoutJavaScript } from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { registered } from '#tests/support/registrations.ts'
import { scheduledVisit } from '#tests/support/visits.ts'

const KECAMATAN = '32.16.81'
const DESA = '32.16.81.2001'
const AT = { latitude: -6.15, longitude: 107.02 }

async function ensureDesa(): Promise<void> {
  await database().area.createMany({
    data: [
      { code: KECAMATAN, kind: 'kecamatan', name: 'Muara Kelapa', ...AT },
      { code: DESA, kind: 'desa', name: 'Kembangwulung', parentCode: KECAMATAN, ...AT },
      { code: '32.16.81.2002', kind: 'desa', name: 'Sriwangi', parentCode: KECAMATAN, ...AT, latitude: -6.3 },
    ],
    skipDuplicates: true,
  })
}

/** A visit of one seat, a few days from now, four kilometres from the centre of Kembangwulung. */
async function visitNearby(site = {}) {
  await ensureDesa()
  const now = new Date()
  const fleet = await createFleet({ program: { seatsMin: 1, seatsMax: 1 } })
  const place = { areaCode: DESA, latitude: AT.latitude - 0.036, longitude: AT.longitude, ...site }
  const firstDay = await soonDay(5)
  const visit = await scheduledVisit(fleet, { firstDay }, { now, input: { participants: 1 }, site: place })
  const booking = await database().booking.findUniqueOrThrow({
    where: { id: visit.bookingId },
    select: { site: { select: { name: true } }, program: { select: { trainingType: true } } },
  })
  return {
    ...visit,
    firstDay,
    month: monthOf(firstDay),
    site: booking.site.name,
    type: booking.program.trainingType,
  }
}

const small = (page: Page) => page.setViewportSize({ width: 360, height: 740 })

withAndWithoutJavaScript(
  'a resident finds the visit nearest to a desa, typed with an error',
  async ({ page }) => {
    const { site, bookingId, type } = await visitNearby()
    await small(page)
    await page.goto(`/?jenis=${type.slug}`)
    await page.getByLabel('Dekat saya: nama desa').fill('kembangwulnug')
    await page.getByRole('button', { name: 'Cari' }).click()
    await expect(page).toHaveURL(`/?jenis=${type.slug}&dekat=${DESA}`)
    await expect(page.getByRole('heading', { name: 'Terdekat dari Kembangwulung' })).toBeVisible()
    await expect(page.getByText('1 kunjungan, masih ada kursi')).toBeVisible()
    await expect(page.getByText('4 km')).toBeVisible()
    await noHorizontalScroll(page)
    await page.getByRole('link', { name: site }).click()
    await expect(page).toHaveURL(`/kunjungan/${bookingId}`)
  },
)

withAndWithoutJavaScript(
  'what is typed and unclear is answered with a choice, or with words',
  async ({ page }) => {
    await ensureDesa()
    await page.goto('/?cari=kelurahan+srangi')
    await page.getByRole('link', { name: 'Desa Sriwangi, Kecamatan Muara Kelapa' }).click()
    await expect(page).toHaveURL('/?dekat=32.16.81.2002')
    await page.goto('/?cari=xqzw')
    await expect(page.getByText('Tidak ada desa atau kelurahan di Kabupaten Bekasi')).toBeVisible()
    await page.goto('/?dekat=32.16.99.9999')
    await expect(page.getByText('Desa asal di alamat halaman tidak dikenal')).toBeVisible()
  },
)

withAndWithoutJavaScript(
  'the filters narrow by place, dates, seats and host, in one address',
  async ({ page }) => {
    const { site, type, firstDay, bookingId } = await visitNearby()
    await small(page)
    await page.goto('/?tampilan=agenda')
    await page.getByLabel('Jenis pelatihan').selectOption({ label: type.name })
    await page.getByLabel('Kecamatan atau desa').selectOption({ label: 'Kembangwulung' })
    await page.getByText('Tanggal, kursi, dan peserta').click()
    await page.getByLabel('Dari tanggal').fill(firstDay)
    await page.getByLabel('Sampai tanggal').fill(firstDay)
    await page.getByLabel('Siapa boleh ikut').selectOption({ label: 'Terbuka untuk umum' })
    await page.getByLabel('Masih ada kursi').check()
    await page.getByRole('button', { name: 'Tampilkan' }).click()
    const address = `/?dari=${firstDay}&sampai=${firstDay}&jenis=${type.slug}&desa=${DESA}&untuk=warga&kursi=ada&tampilan=agenda`
    await expect(page).toHaveURL(address)
    await expect(page.getByRole('heading', { name: `Mulai ${longDate(firstDay)}` })).toBeVisible()
    await expect(page.getByRole('link', { name: site })).toBeVisible()
    await expect(page.getByLabel('Masih ada kursi')).toBeChecked()
    await registered({ bookingId }, {}, new Date())
    await expect(async () => {
      await page.reload()
      await expect(page.getByText('Belum ada kunjungan pada tanggal ini untuk saringan ini')).toBeVisible({
        timeout: 1000,
      })
    }).toPass()
    await page.getByRole('link', { name: 'Hapus saringan' }).first().click()
    await page.goto(`/?jenis=${type.slug}&tampilan=agenda&bulan=${monthOf(firstDay)}`)
    await expect(page.getByText('1 kunjungan, kursi sudah penuh')).toBeVisible()
  },
)

withAndWithoutJavaScript(
  'a mark of the map opens its visit, and several open their agenda',
  async ({ page }) => {
    const one = await visitNearby()
    await small(page)
    await page.goto(`/?jenis=${one.type.slug}&bulan=${one.month}`)
    await page.getByRole('link', { name: 'Peta' }).click()
    await expect(page).toHaveURL(/tampilan=peta/)
    await noHorizontalScroll(page)
    const marks = page.getByRole('list', { name: 'Kunjungan di peta' })
    await marks.getByRole('link', { name: one.site }).click()
    await expect(page).toHaveURL(`/kunjungan/${one.bookingId}`)
    await visitNearby()
    await page.goto(`/?desa=${DESA}&bulan=${one.month}&tampilan=peta`)
    await expect(page.getByRole('heading', { name: /^Kecamatan Muara Kelapa/ })).toBeVisible()
    const many = marks.getByRole('link', { name: /^\d+ kunjungan di Desa Kembangwulung/ })
    await many.focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`desa=${DESA}&tampilan=agenda`))
  },
)

test('the phone finds its desa without telling where it is', async ({ page, context }) => {
  const { site } = await visitNearby()
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: -6.151234, longitude: 107.021234 })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
  await page.goto('/')
  await page.getByRole('button', { name: 'Pakai lokasi ponsel' }).click()
  await expect(page).toHaveURL(`/?dekat=${DESA}`)
  await expect(page.getByRole('link', { name: site })).toBeVisible()
  expect(asked.filter((text) => text.includes('151234') || text.includes('021234'))).toEqual([])
  await context.setGeolocation({ latitude: 3.59, longitude: 98.67 })
  await page.getByRole('button', { name: 'Pakai lokasi ponsel' }).click()
  await expect(page.getByText('Ponsel Anda di luar Kabupaten Bekasi')).toBeVisible()
})

test('the board passes axe in each view, on phones too', async ({ page }) => {
  const { month, type } = await visitNearby()
  for (const path of [
    `/?bulan=${month}&tampilan=peta`,
    `/?dekat=${DESA}&tampilan=peta`,
    `/?dekat=${DESA}`,
    `/?cari=sri`,
    `/?jenis=${type.slug}&bulan=2150-01&tampilan=peta`,
    `/?dari=${month}-01&kursi=ada&untuk=undangan`,
    '/kecamatan/muara-kelapa',
    `/pelatihan/${type.slug}`,
  ]) {
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.goto(path)
    await axe(page)
    await noHorizontalScroll(page)
    await small(page)
    await axe(page)
    await noHorizontalScroll(page)
  }
})

withAndWithoutJavaScript('a kecamatan and a training type have pages of their own', async ({ page }) => {
  const { site, type, bookingId } = await visitNearby()
  await small(page)
  await page.goto('/')
  await page
    .getByRole('navigation', { name: 'Jelajahi jadwal' })
    .getByRole('link', { name: 'Muara Kelapa' })
    .click()
  await expect(page).toHaveURL('/kecamatan/muara-kelapa')
  await expect(page).toHaveTitle(/^Pelatihan kerja gratis di Kecamatan Muara Kelapa/)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/kecamatan\/muara-kelapa$/)
  await expect(page.locator('meta[name=description]')).toHaveAttribute(
    'content',
    /kunjungan di Kecamatan Muara Kelapa:/,
  )
  const feed = page.getByRole('link', { name: 'Langganan jadwal ini' })
  await expect(feed).toHaveAttribute('href', `/kalender.ics?kecamatan=${KECAMATAN}`)
  await noHorizontalScroll(page)
  await page.getByRole('link', { name: site }).click()
  await page.getByRole('link', { name: type.name, exact: true }).click()
  await expect(page).toHaveURL(`/pelatihan/${type.slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Pelatihan ${type.name}`)
  await page.getByRole('link', { name: site }).click()
  await expect(page).toHaveURL(`/kunjungan/${bookingId}`)
})

test('pages of a kecamatan and a training type that are none do not exist', async ({ page }) => {
  await ensureDesa()
  for (const path of ['/kecamatan/tidak-ada', '/pelatihan/tidak-ada']) {
    expect((await page.goto(path))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('tidak ditemukan')
  }
  await page.goto(`/kecamatan/${KECAMATAN}`)
  await expect(page).toHaveURL('/kecamatan/muara-kelapa')
})
