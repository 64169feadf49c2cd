import type { ReactNode } from 'react'
import { TextLink } from './text-link.tsx'

const WIDTHS = { narrow: 'max-w-2xl', normal: 'max-w-6xl', wide: 'max-w-[100rem]' }

interface PageProps {
  /** narrow for forms and texts, normal for most, wide for the cockpit. */
  width?: keyof typeof WIDTHS
  children: ReactNode
}

/** The main part of a screen, where the skip link lands. */
export function Page({ width = 'normal', children }: PageProps) {
  return (
    <main
      id="isi"
      tabIndex={-1}
      className={`mx-auto flex w-full ${WIDTHS[width]} grow flex-col gap-6 px-4 py-6 outline-none sm:px-6`}
    >
      {children}
    </main>
  )
}

interface PageHeaderProps {
  title: ReactNode
  lead?: ReactNode
  /** Buttons at the right of the title. */
  actions?: ReactNode
}

export function PageHeader({ title, lead, actions }: PageHeaderProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="font-bold text-2xl tracking-tight sm:text-3xl">{title}</h1>
        {lead ? <p className="mt-1 max-w-prose text-ink-soft">{lead}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  )
}

interface Crumb {
  href: string
  label: string
}

/** The way back up; the page itself is not in it, its title says where one is. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Remah roti">
      <ol className="flex flex-wrap items-center gap-x-2 text-sm">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="flex items-center gap-2">
            <TextLink href={crumb.href}>{crumb.label}</TextLink>
            <span aria-hidden="true" className="text-ink-soft">
              ›
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
