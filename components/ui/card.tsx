import type { ReactNode } from 'react'

interface CardProps {
  /** Where a link on the page can jump to. */
  id?: string
  title?: ReactNode
  /** Buttons or links at the right of the title. */
  actions?: ReactNode
  className?: string
  children: ReactNode
}

/** A titled section on its own ground. */
export function Card({ id, title, actions, className = '', children }: CardProps) {
  return (
    <section
      id={id}
      data-card=""
      className={`scroll-mt-4 rounded-card border border-line bg-surface p-4 sm:p-6 ${className}`}
    >
      {title ? (
        <div className="mb-4 flex flex-wrap items-center justify-between gap-2">
          <h2 className="font-bold text-lg">{title}</h2>
          {actions}
        </div>
      ) : null}
      {children}
    </section>
  )
}
