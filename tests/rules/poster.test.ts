import { mkdirSync, writeFileSync } from 'node:fs'
import { fc, test as property } from '@fast-check/vitest'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawable } from '#components/posters/drawable.ts'
import { posterFacts } from '#components/posters/poster-facts.ts'
import { posterPdf } from '#components/posters/poster-pdf.tsx'
import { phonePicture, previewPicture } from '#components/posters/poster-picture.tsx'
import { qrPath } from '#components/posters/qr-path.ts'
import { shareText } from '#components/schedule/share-text.ts'
import type { PublicVisit } from '#lib/schedule/visit.ts'
import { fontFiles } from '#lib/web/fonts.ts'
import { drawPicture } from '#lib/web/picture.ts'
import { trainingDays, VISIT } from '#tests/support/public-visit.ts'

const URL = 'https://jadwal.contoh.go.id'
const facts = (changes: Partial<PublicVisit> = {}) => posterFacts({ ...VISIT, ...changes }, URL)

const LONG: Partial<PublicVisit> = {
  program:
    'Pelatihan Instalasi Kelistrikan Bangunan Sederhana untuk Warga yang Baru Selesai Kontrak Kerja di Kawasan Industri',
  organization:
    'Persatuan Perusahaan Pengelola Kawasan Industri Terpadu Cikarang Bagian Selatan dan Sekitarnya',
  audience: 'closed',
  status: 'tentative',
  demo: true,
  firstDay: '2026-12-28',
  lastDay: '2027-01-30',
  trainingType: {
    slug: 'x',
    name: 'Instalasi Kelistrikan dan Perawatan Panel',
    shortName: 'x',
    icon: 'plug-zap',
    hue: 'listrik',
  },
  site: {
    ...VISIT.site,
    name: 'Gedung Serbaguna Perumahan Taman Bumi Raya Permai Blok AA Nomor 17 (belakang masjid, samping lapangan)',
    address:
      'Jalan Raya Industri Kilometer 38, masuk gang di samping minimarket, patokan gapura warna hijau sebelum jembatan',
    area: 'Karang Bahagia',
    kecamatan: 'Karang Bahagia Utara',
  },
  days: trainingDays(30),
}
const ODD: Partial<PublicVisit> = {
  program: '🛠️ Las 💪 “Dasar” & <b>Lanjut</b>',
  status: 'cancelled',
  site: { ...VISIT.site, name: 'بيت التدريب 🏠', address: 'X', area: 'Ōṣaka', kecamatan: null },
  trainingType: { ...VISIT.trainingType, icon: 'snowflake', hue: 'ac', name: '日本' },
}
const CASES = Object.entries({
  plain: {},
  long: LONG,
  odd: ODD,
  short: { program: 'X', site: { ...VISIT.site, name: 'Y', address: '' } },
})

/** Set to look at the drawings. */
const folder = process.env.POSTERS

describe('a poster', () => {
  const { fetch } = globalThis
  const asked: string[] = []
  beforeAll(() => {
    // The libraries read their own WebAssembly out of data URLs.
    globalThis.fetch = async (input, init) => {
      if (String(input).startsWith('data:')) return fetch(input, init)
      asked.push(String(input).slice(0, 200))
      throw new Error('no network')
    }
  })
  afterAll(() => {
    globalThis.fetch = fetch
  })

  test.for(CASES)('%s is drawn as PNG and PDF, by no network', async ([name, changes]) => {
    const shown = facts(changes)
    const phone = await drawPicture(phonePicture(shown))
    const preview = await drawPicture(previewPicture(shown))
    const pdf = await posterPdf(shown, fontFiles())
    expect(asked).toEqual([])
    const sizeOf = (png: Uint8Array) => [16, 20].map((at) => new DataView(png.buffer).getUint32(at))
    expect(sizeOf(phone)).toEqual([1080, 1350])
    expect(sizeOf(preview)).toEqual([1200, 630])
    if (folder) {
      mkdirSync(folder, { recursive: true })
      for (const [file, bytes] of Object.entries({
        'phone.png': phone,
        'preview.png': preview,
        'a4.pdf': pdf,
      }))
        writeFileSync(`${folder}/${name}-${file}`, bytes)
    }
    const document = await getDocumentProxy(new Uint8Array(pdf))
    expect(document.numPages).toBe(1)
    const { items } = await (await document.getPage(1)).getTextContent()
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    expect(words).toContain(shown.call)
    expect(words.replace(/\s/g, '')).toContain(shown.url.replace('https://', '').replace(/\s/g, ''))
  })

  property.prop(
    [fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 30 })],
    { numRuns: 6 },
  )('whatever names hold, it is drawn by no network', async (name, program) => {
    const shown = facts({ program, site: { ...VISIT.site, name, address: name } })
    expect((await drawPicture(previewPicture(shown))).length).toBeGreaterThan(1000)
    expect(asked).toEqual([])
  })
})

property.prop([fc.string({ unit: 'binary' })])('what is drawn holds letters of the font alone', (text) => {
  const drawn = drawable(text, 'lain')
  expect(drawn).toMatch(/^[\x20-\x7e\xa0-\xffıŒœ–—‘’‚“”„•…′″‹›€]+$/)
  expect(drawable(drawn, 'lain')).toBe(drawn)
})

test('letters lose their marks before they are lost', () => {
  expect(drawable('Ōṣaka Café “Ñandú” 🏠  x')).toBe('Osaka Café “Ñandú” x')
  expect(drawable('🏠', 'Srimahi')).toBe('Srimahi')
})

test('the code leads to the form of an open visit that is ahead, and to the page of any other', () => {
  expect(facts().url).toBe(`${URL}/kunjungan/128/daftar`)
  for (const other of [{ audience: 'closed' }, { status: 'cancelled' }, { status: 'completed' }] as const)
    expect(facts(other).url).toBe(`${URL}/kunjungan/128`)
})

test('a code is drawn module by module', () => {
  const { size, path } = qrPath(`${URL}/kunjungan/128/daftar`)
  const drawn = new Set<string>()
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let at = 0; at < Number(width); at++) drawn.add(`${Number(x) + at} ${y}`)
  // The three corners that readers look for.
  for (const [x, y] of [
    [0, 0],
    [size - 7, 0],
    [0, size - 7],
  ] as const)
    for (let at = 0; at < 7; at++) {
      expect(drawn.has(`${x + at} ${y}`) && drawn.has(`${x} ${y + at}`)).toBe(true)
      if (at > 0 && at < 6) expect(drawn.has(`${x + at} ${y + 1}`)).toBe(at === 0)
    }
})

test('what is shared says what, where, when, the seats left and the address', () => {
  const url = `${URL}/kunjungan/128`
  const same = VISIT.days.map((day) => ({ ...day, endMinute: 900 }))
  expect(shareText({ ...VISIT, days: same }, url)).toBe(
    `Pelatihan kerja gratis: Las Dasar\nDi Kantor Desa Srimahi, Srimahi\n10-18 Agustus 2026, 08.00-15.00 WIB\nMasih ada 5 dari 16 kursi\nDaftar: ${url}`,
  )
  expect(shareText({ ...VISIT, free: 0 }, url)).toContain('Kursi penuh; masih bisa masuk daftar tunggu')
  expect(shareText({ ...VISIT, status: 'cancelled', free: null }, url)).toMatch(
    /^DIBATALKAN: .+Keterangan: http\S+$/s,
  )
})
