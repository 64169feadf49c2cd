import { database } from '#lib/database/client.ts'
import { expect, noHorizontalScroll, test } from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { scheduledVisit } from '#tests/support/visits.ts'

test.use({ viewport: { width: 360, height: 740 } })

test('a visit has a poster and a preview, drawn once and anew when it changes', async ({ page, app }) => {
  const { bookingId, siteId } = await scheduledVisit(
    await createFleet(),
    { firstDay: await soonDay(20) },
    { now: new Date() },
  )
  const path = `/kunjungan/${bookingId}`
  await page.goto(path)
  await noHorizontalScroll(page)
  const poster = page.getByRole('link', { name: 'Poster (PDF)' })
  await expect(poster).toHaveAttribute('href', `${path}/poster.pdf`)
  await expect(page.getByRole('link', { name: 'Gambar untuk WhatsApp' })).toHaveAttribute(
    'href',
    `${path}/poster.png`,
  )
  const preview = await page.locator('meta[property="og:image"]').getAttribute('content')
  expect(preview).toBe(`${app.url}${path}/pratinjau.png`)
  const starts = { 'poster.pdf': '%PDF', 'poster.png': '\u0089PNG', 'pratinjau.png': '\u0089PNG' }
  for (const [file, start] of Object.entries(starts)) {
    const answer = await fetch(`${app.url}${path}/${file}`)
    expect(
      Buffer.from(await answer.arrayBuffer())
        .toString('latin1')
        .slice(0, 4),
    ).toBe(start)
    const tag = answer.headers.get('etag') as string
    const again = await fetch(`${app.url}${path}/${file}`, { headers: { 'if-none-match': tag } })
    expect(again.status).toBe(304)
    await database().site.update({ where: { id: siteId }, data: { name: `Balai 🏠 ${file}` } })
    const changed = await fetch(`${app.url}${path}/${file}`, { headers: { 'if-none-match': tag } })
    expect(changed.status).toBe(200)
    await changed.arrayBuffer()
  }
  expect((await fetch(`${app.url}/kunjungan/999999/poster.png`)).status).toBe(404)
})

test('search engines find the visits that are to come', async ({ app }) => {
  const { bookingId } = await scheduledVisit(
    await createFleet(),
    { firstDay: await soonDay(20) },
    { now: new Date() },
  )
  const robots = await (await fetch(`${app.url}/robots.txt`)).text()
  expect(robots).toContain(`Sitemap: ${app.url}/sitemap.xml`)
  const map = await (await fetch(`${app.url}/sitemap.xml`)).text()
  expect(map).toContain(`<loc>${app.url}/kunjungan/${bookingId}</loc>`)
  expect(map).toContain(`<loc>${app.url}/kecamatan/tambun-utara</loc>`)
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
  for (const kind of ['/kecamatan/', '/pelatihan/']) {
    const first = addresses.find((address) => address.includes(kind)) as string
    expect((await fetch(first, { redirect: 'manual' })).status, first).toBe(200)
  }
  const page = await (await fetch(`${app.url}/kunjungan/${bookingId}`)).text()
  const data = JSON.parse(page.match(/<script type="application\/ld\+json">(.+?)<\/script>/)?.[1] as string)
  expect(data).toMatchObject({
    '@type': 'EducationEvent',
    eventStatus: 'https://schema.org/EventScheduled',
    offers: { availability: 'https://schema.org/InStock', price: 0 },
    remainingAttendeeCapacity: 16,
  })
  expect(data.subEvent).toHaveLength(8)
})
