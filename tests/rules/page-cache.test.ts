import { describe, expect, test } from 'vitest'
import { createPageCache } from '#lib/web/page-cache.ts'

/** A cache over pages that are drawn when the test says so. */
function setUp() {
  const state = { trusted: true, today: '2026-11-25', version: 1, drawn: 0, status: 200 }
  let gate: Promise<void> | undefined
  const cache = createPageCache({
    trusted: () => state.trusted,
    today: () => state.today,
    render: async (path) => {
      state.drawn += 1
      const { version, status } = state
      await gate
      const body = Buffer.from(`${path} ${version}`)
      return { status, headers: { 'content-type': 'text/html' }, body, nonce: 'nonce' }
    },
  })
  const page = async (path = '/') => (await cache.page(path)).body.toString()
  const hold = () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    gate = promise
    return () => {
      gate = undefined
      resolve()
    }
  }
  return { state, cache, page, hold }
}

describe('a kept page', () => {
  test('is drawn once, until something changes', async () => {
    const { state, cache, page } = setUp()
    expect(await page()).toBe('/ 1')
    state.version = 2
    expect(await page()).toBe('/ 1')
    expect(state.drawn).toBe(1)
    cache.forget()
    expect(await page()).toBe('/ 2')
  })

  test('is drawn once for a crowd that asks at the same time', async () => {
    const { state, page, hold } = setUp()
    const release = hold()
    const crowd = Array.from({ length: 50 }, () => page())
    release()
    expect(new Set(await Promise.all(crowd))).toEqual(new Set(['/ 1']))
    expect(state.drawn).toBe(1)
  })

  test('that was drawn before a change and finished after it is not kept, nor given to who asks later', async () => {
    const { state, cache, page, hold } = setUp()
    const release = hold()
    const early = page()
    state.version = 2
    cache.forget()
    const late = page()
    release()
    expect(await early).toBe('/ 1')
    expect(await late).toBe('/ 2')
    expect(await page()).toBe('/ 2')
    expect(state.drawn).toBe(2)
  })

  test('is neither kept nor given while changes may go unheard', async () => {
    const { state, cache, page, hold } = setUp()
    await page()
    state.trusted = false
    state.version = 2
    expect(await page()).toBe('/ 2')
    const release = hold()
    const drawing = page()
    state.version = 3
    cache.forget()
    state.trusted = true
    release()
    await drawing
    expect(await page()).toBe('/ 3')
  })

  test('ends with its day', async () => {
    const { state, page } = setUp()
    await page()
    state.today = '2026-11-26'
    state.version = 2
    expect(await page()).toBe('/ 2')
  })

  test('is an answer or a clear no, never a fault', async () => {
    const { state, page } = setUp()
    for (const [status, draws] of [
      [404, 1],
      [500, 2],
      [400, 2],
    ] as const) {
      state.status = status
      state.drawn = 0
      await page(`/${status}`)
      await page(`/${status}`)
      expect([status, state.drawn]).toEqual([status, draws])
    }
  })

  test('makes room for those asked for more lately', async () => {
    const { state, page } = setUp()
    await page('/0')
    for (let number = 1; number < 600; number++) {
      await page(`/${number}`)
      await page('/0')
    }
    expect(state.drawn).toBe(600)
    await page('/1')
    expect(state.drawn).toBe(601)
  })

  test('whose drawing failed is drawn again', async () => {
    let broken = true
    const cache = createPageCache({
      trusted: () => true,
      today: () => '2026-11-25',
      render: async () => {
        if (broken) throw new Error('no database')
        return { status: 200, headers: {}, body: Buffer.from('fine'), nonce: '' }
      },
    })
    await expect(cache.page('/')).rejects.toThrow('no database')
    broken = false
    expect((await cache.page('/')).body.toString()).toBe('fine')
  })
})
