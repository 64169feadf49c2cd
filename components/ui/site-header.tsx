import type { ReactNode } from 'react'

interface NavItem {
  href: string
  label: string
  current?: boolean
  /** A count of what waits for a person. */
  waiting?: number
}

interface SiteHeaderProps {
  nav: NavItem[]
  /** Where the name leads; the schedule unless said otherwise. */
  home?: string
  /** What stands behind the name: "Petugas", the name of an organization. */
  room?: string
  /** Sign-in link, or the name of the person and a sign-out form. */
  account?: ReactNode
  wide?: boolean
}

/** Of more ways than these a phone shows all but the one home, where the name leads too. */
const MOST_ON_PHONES = 4

/** Name, ways and account on top of every screen; wraps to two lines on phones, no menu to open. */
export function SiteHeader({ nav, home = '/', room, account, wide }: SiteHeaderProps) {
  return (
    <header className="border-line border-b bg-surface">
      <div
        className={`mx-auto flex w-full ${wide ? 'max-w-[100rem]' : 'max-w-6xl'} flex-wrap items-center gap-x-6 px-4 py-1 sm:px-6 sm:py-2`}
      >
        <a
          href={home}
          className="flex min-h-11 min-w-0 items-center gap-2 font-extrabold text-lg tracking-tight max-sm:flex-1"
        >
          <span aria-hidden="true" className="h-5 w-2 flex-none rounded-sm bg-marigold" />
          <span className="whitespace-nowrap">Jadwal MTU</span>
          {room ? (
            <span title={room} className="max-w-[24ch] truncate lg:max-w-[36ch] font-semibold text-ink-soft">
              {room}
            </span>
          ) : null}
        </a>
        <nav
          aria-label="Utama"
          className={`-mx-1 flex flex-wrap sm:-mx-2 items-center ${nav.length > 1 ? 'max-sm:order-last max-sm:basis-[calc(100%+0.5rem)] max-sm:justify-between max-sm:text-sm' : ''} print:hidden`}
        >
          {nav.map((item) => (
            <a
              key={item.href}
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
              className={`group inline-flex min-h-11 items-center gap-1 whitespace-nowrap px-1 sm:gap-1.5 sm:px-2 font-medium aria-[current=page]:font-bold aria-[current=page]:text-teal ${nav.length > MOST_ON_PHONES && item.href === home ? 'max-sm:hidden' : ''}`}
            >
              <span className="decoration-2 underline-offset-8 group-hover:underline group-aria-[current=page]:underline">
                {item.label}
              </span>
              {item.waiting ? (
                <span className="rounded-full bg-marigold px-1.5 text-[#17211f] text-xs tabular-nums sm:text-sm">
                  {item.waiting}
                  <span className="sr-only"> menunggu</span>
                </span>
              ) : null}
            </a>
          ))}
        </nav>
        <div className="ml-auto flex items-center gap-2 print:hidden">{account}</div>
      </div>
    </header>
  )
}
