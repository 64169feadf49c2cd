import { buttonClass } from './button.tsx'

interface PagerProps {
  page: number
  pages: number
  /** The address of a page of the list. */
  hrefOf: (page: number) => string
}

/** One page back and one on; nothing where one page holds all. */
export function Pager({ page, pages, hrefOf }: PagerProps) {
  if (pages <= 1) return null
  return (
    <nav aria-label="Halaman" className="flex flex-wrap items-center justify-between gap-3">
      {page > 1 ? (
        <a href={hrefOf(page - 1)} rel="prev" className={buttonClass('secondary')}>
          Sebelumnya
        </a>
      ) : (
        <span />
      )}
      <p className="text-ink-soft tabular-nums">
        Halaman {page} dari {pages}
      </p>
      {page < pages ? (
        <a href={hrefOf(page + 1)} rel="next" className={buttonClass('secondary')}>
          Berikutnya
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
