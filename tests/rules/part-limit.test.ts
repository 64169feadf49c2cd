import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { dispositionOf } from '#lib/web/file-response.ts'
import { boundaryOf, createPartLimit } from '#lib/web/part-limit.ts'

const BOUNDARY = 'batas'

/** A form of parts, as it is sent. */
const formOf = (parts: string[]) =>
  `--${BOUNDARY}${parts.map((part) => `\r\n${part}`).join(`\r\n--${BOUNDARY}`)}\r\n--${BOUNDARY}--\r\n`

function through(form: string, sizes: number[], part: number, whole = 1e6): string {
  const limit = createPartLimit(BOUNDARY, part, whole)
  const bytes = Buffer.from(form, 'latin1')
  const out: Buffer[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 7)
    out.push(limit.take(bytes.subarray(at, at + size)))
    at += size
  }
  return Buffer.concat([...out, limit.end()]).toString('latin1')
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 })
const parts = fc.array(
  fc.string({ maxLength: 60 }).map((text) => text.replaceAll(BOUNDARY, '')),
  { maxLength: 6 },
)

test.prop([parts, sizes])(
  'a form within its limits passes as it is, in whatever pieces it comes',
  (some, cuts) => {
    expect(through(formOf(some), cuts, 1000)).toBe(formOf(some))
  },
)

test.prop([parts, sizes, fc.integer({ min: 62, max: 300 })])(
  'a part that is too large is cut, and the others arrive',
  (some, cuts, excess) => {
    const large = 'x'.repeat(62 + excess)
    const passed = through(formOf([...some, large, ...some]), cuts, 64)
    expect(passed).toBe(formOf([...some, large.slice(0, 62), ...some]))
  },
)

test('what begins like the end of a part and is not stays', () => {
  const part = `a\r\n--bat\r\n--bata\r\n-\r\n${'\r\n--'.repeat(5)}`
  expect(through(formOf([part]), [1], 1000)).toBe(formOf([part]))
})

test('of a form that is too large as a whole no more than its limit passes', () => {
  expect(through(formOf(['a'.repeat(60), 'b'.repeat(60), 'c'.repeat(60)]), [11], 64, 100)).toHaveLength(100)
})

test.each([
  ['multipart/form-data; boundary=abc', 'abc'],
  ['Multipart/Form-Data; charset=utf-8; boundary="a b"', 'a b'],
  ['text/plain', null],
  ['multipart/form-data', null],
  [undefined, null],
])('the boundary of %j is %j', (type, boundary) => expect(boundaryOf(type)).toBe(boundary))

test('a file is named in full, and plainly for old readers', () => {
  expect(dispositionOf(`surat "asli" 🏭's.pdf`)).toBe(
    `attachment; filename="surat _asli_ ___s.pdf"; filename*=UTF-8''surat%20%22asli%22%20%F0%9F%8F%AD%27s.pdf`,
  )
})
