import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { imageSize } from '#lib/uploads/image.ts'
import { judge } from '#lib/uploads/judging.ts'
import { createTurns } from '#lib/uploads/turns.ts'
import { cleanName, MAX_UPLOAD } from '#lib/uploads/upload.ts'
import { executable, heavyPdf, heic, jpeg, lockedPdf, pdf, png, webp } from '#tests/support/papers.ts'

const judged = async (bytes: Uint8Array<ArrayBuffer>, name = 'surat.pdf') => judge({ name, bytes })
const cut = (bytes: Uint8Array<ArrayBuffer>, share: number) =>
  bytes.slice(0, Math.floor(bytes.length * share))

describe('a file is judged by what is in it', () => {
  test('letters and photos are taken, whatever they are called', async () => {
    expect(await judged(pdf(1), 'foto.jpg')).toEqual({ ok: true, value: { kind: 'pdf', pages: 1 } })
    expect(await judged(pdf(12))).toMatchObject({ ok: true, value: { pages: 12 } })
    expect(await judged(jpeg())).toEqual({ ok: true, value: { kind: 'jpeg', pages: null } })
    expect(await judged(png())).toEqual({ ok: true, value: { kind: 'png', pages: null } })
    expect(await judged(webp())).toEqual({ ok: true, value: { kind: 'webp', pages: null } })
  })

  test.each([
    ['none', null, 'noFile'],
    ['of no bytes', new Uint8Array(0), 'emptyFile'],
    ['of 10 MB and one byte', new Uint8Array(MAX_UPLOAD + 1), 'tooLarge'],
    ['an executable called surat.pdf', executable(), 'notPaper'],
    ['a text', Uint8Array.from(Buffer.from('Kepada Yth.')), 'notPaper'],
    ['a photo of an iPhone', heic(), 'heic'],
    ['a PDF with a password', lockedPdf(), 'lockedPdf'],
    ['the head of a PDF', cut(pdf(1), 0.1), 'brokenPdf'],
    [
      'a PDF with nothing behind its first line',
      Uint8Array.from(Buffer.from('%PDF-1.7\nrusak')),
      'brokenPdf',
    ],
    ['half a picture', cut(png(), 0.7), 'brokenImage'],
    ['half a photo', cut(jpeg(), 0.8), 'brokenImage'],
    ['a picture of no width', png(0, 10), 'brokenImage'],
  ])('%s is refused', async (_, bytes, kind) => {
    expect(await judge(bytes && { name: 'surat.pdf', bytes })).toMatchObject({ ok: false, reason: { kind } })
  })

  test('a picture that would fill a wall is refused with its size', async () => {
    const reason = { kind: 'hugeImage', width: 40_000, height: 30_000 }
    expect(await judged(png(40_000, 30_000))).toEqual({ ok: false, reason })
  })

  test('a PDF without pages is refused', async () => {
    expect(await judged(pdf(0))).toMatchObject({ ok: false })
  })

  test('a PDF that unpacks to a gigabyte is put down, and the next one is judged', async () => {
    const bomb = heavyPdf(1200)
    expect(bomb.length).toBeLessThan(MAX_UPLOAD)
    const answer = await judged(bomb)
    expect(answer).toMatchObject({ ok: false, reason: { kind: expect.stringMatching(/heavyPdf|brokenPdf/) } })
    expect(await judged(pdf(2))).toMatchObject({ ok: true })
  })

  test('twenty letters at once are all judged', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => judged(pdf(3))))
    expect(answers.every(({ ok }) => ok)).toBe(true)
  })
})

describe('broken bytes are never taken for a size', () => {
  const kinds = fc.constantFrom('jpeg', 'png', 'webp')
  test.prop([kinds, fc.uint8Array({ maxLength: 200 })])('any bytes', (kind, bytes) => {
    const size = imageSize(kind as 'jpeg', bytes)
    if (size) expect(Number.isInteger(size.width) && Number.isInteger(size.height)).toBe(true)
  })

  test.prop([fc.nat(60), fc.nat(255)])('a photo with one byte changed', (at, byte) => {
    const bytes = jpeg()
    bytes[at % bytes.length] = byte
    expect(() => imageSize('jpeg', bytes)).not.toThrow()
  })
})

describe('names', () => {
  test.each([
    ['C:\\Users\\Ibu\\Surat.PDF', 'Surat.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['surat\u202Efdp.exe', 'suratfdp.pdf'],
    ['surat 🏭 desa.docx', 'surat 🏭 desa.pdf'],
    ['\u0000\u0007', 'berkas.pdf'],
    ['.pdf', 'berkas.pdf'],
    ['', 'berkas.pdf'],
    ['surat "asli"; rm -rf', 'surat _asli_; rm -rf.pdf'],
    ['Surat No. 12', 'Surat No. 12.pdf'],
    ['رسالة.pdf', 'رسالة.pdf'],
  ])('%j is kept as %j', (sent, kept) => expect(cleanName(sent, 'pdf')).toBe(kept))

  test.prop([fc.string({ unit: 'binary', maxLength: 400 })])(
    'never hold what hides or leads elsewhere',
    (sent) => {
      const name = cleanName(sent, 'png')
      expect(name).not.toMatch(/[/\\<>:"|?*\p{C}]/u)
      expect([...name].length).toBeLessThanOrEqual(104)
      expect(name).toMatch(/.\.png$/u)
    },
  )
})

test('so many tasks run at once; who waits too long is told', async () => {
  const turns = createTurns(2, 50)
  let running = 0
  let most = 0
  const task = (ms: number) => async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, ms))
    running -= 1
    return 'done'
  }
  const quick = await Promise.all(Array.from({ length: 6 }, () => turns.take(task(5))))
  expect(quick).toEqual(Array(6).fill('done'))
  expect(most).toBe(2)
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => turns.take(task(120))))
  expect([first, second, third]).toEqual(['done', 'done', null])
  expect(await turns.take(task(1))).toBe('done')
})
