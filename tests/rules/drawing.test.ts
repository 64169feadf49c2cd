import { expect, test } from 'vitest'
import { drawingResponse } from '#lib/web/drawing.ts'

const bytes = new Uint8Array([1, 2, 3])
const ask = (tag?: string) =>
  new Request('http://localhost/', tag ? { headers: { 'if-none-match': tag } } : {})
const drawing = (facts: unknown, draw: () => Promise<Uint8Array<ArrayBuffer>>) =>
  ({ type: 'image/png', fileName: 'x.png', facts, draw }) as const

test('the same facts are drawn once, whoever asks at once or later', async () => {
  let drawn = 0
  const draw = async () => {
    drawn++
    return bytes
  }
  const answers = await Promise.all([1, 2, 3].map(() => drawingResponse(ask(), drawing({ a: 1 }, draw))))
  const tag = answers[0]?.headers.get('etag') as string
  expect((await drawingResponse(ask(tag), drawing({ a: 1 }, draw))).status).toBe(304)
  expect(drawn).toBe(1)
  expect((await drawingResponse(ask(tag), drawing({ a: 2 }, draw))).status).toBe(200)
  expect(drawn).toBe(2)
})

test('one is drawn at a time', async () => {
  let running = 0
  let most = 0
  const draw = async () => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running--
    return bytes
  }
  await Promise.all(['b', 'c', 'd', 'e'].map((facts) => drawingResponse(ask(), drawing(facts, draw))))
  expect(most).toBe(1)
})

test('one that fails is tried again, and holds up no other', async () => {
  const failing = drawing('f', async () => {
    throw new Error('no ink')
  })
  await expect(drawingResponse(ask(), failing)).rejects.toThrow('no ink')
  expect(
    (
      await drawingResponse(
        ask(),
        drawing('f', async () => bytes),
      )
    ).status,
  ).toBe(200)
})
