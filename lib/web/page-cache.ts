import type { Day } from '#lib/time/days.ts'
import { type Captured, type Page, toPage } from './page-answer.ts'

const MOST_PAGES = 500
const MOST_BYTES = 64 * 1024 * 1024

interface PageCacheOptions {
  render: (path: string) => Promise<Captured>
  /** False where a change might go unheard: then nothing is kept, shared or served again. */
  trusted: () => boolean
  today: () => Day
}

export interface PageCache {
  /** The page at a public path, kept or drawn now. */
  page(path: string): Promise<Page>
  /** Drops every page, and whatever is being drawn. */
  forget(): void
}

/**
 * Whole public pages, kept until anything on them may have changed. A page that was begun before a change and
 * finished after it is given to those who had asked for it, but not kept.
 */
export function createPageCache({ render, trusted, today }: PageCacheOptions): PageCache {
  let generation = 0
  let day = today()
  let pages = new Map<string, Page>()
  let bytes = 0
  let underWay = new Map<string, Promise<Page>>()

  function forget(): void {
    generation += 1
    pages = new Map()
    bytes = 0
    underWay = new Map()
  }

  async function draw(path: string): Promise<Page> {
    const begun = generation
    const drawing = underWay
    try {
      const page = toPage(await render(path), true)
      if (begun === generation && trusted() && (page.status === 200 || page.status === 404)) keep(path, page)
      return page
    } finally {
      drawing.delete(path)
    }
  }

  function keep(path: string, page: Page): void {
    pages.set(path, page)
    bytes += page.body.length
    for (const [oldest, old] of pages) {
      if (pages.size <= MOST_PAGES && bytes <= MOST_BYTES) break
      pages.delete(oldest)
      bytes -= old.body.length
    }
  }

  return {
    forget,
    async page(path) {
      if (!trusted()) return toPage(await render(path), false)
      if (today() !== day) {
        day = today()
        forget()
      }
      const kept = pages.get(path)
      if (kept) {
        // Back to the end: the pages asked for least are dropped first.
        pages.delete(path)
        pages.set(path, kept)
        return kept
      }
      const shared = underWay.get(path) ?? draw(path)
      underWay.set(path, shared)
      return shared
    },
  }
}
