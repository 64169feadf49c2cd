'use client'

import { useEffect, useRef } from 'react'
import { buttonClass } from './button.tsx'

interface FormProblem {
  /** Name of the field; left out where the whole form is meant. */
  field?: string | undefined
  message: string
  /** Ways that would work instead. */
  instead?: { href: string; label: string }[] | undefined
}

/**
 * What stands in the way, on top of the form, each line a link to its field. Takes the focus when it
 * appears and whenever its content changes.
 */
export function ErrorSummary({ problems, title }: { problems: FormProblem[]; title?: string }) {
  const box = useRef<HTMLDivElement>(null)
  const content = problems.map((problem) => problem.message).join('\n')
  useEffect(() => {
    if (content) box.current?.focus()
  }, [content])
  if (problems.length === 0) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-card border-2 border-danger bg-danger-soft p-4 text-ink"
    >
      <h2 className="font-bold">{title ?? 'Ada yang perlu diperbaiki'}</h2>
      <ul className="mt-2 list-disc pl-5">
        {problems.map((problem) => (
          <li key={`${problem.field}:${problem.message}`}>
            {problem.field ? (
              <a
                href={`#${problem.field}`}
                className="inline-block min-h-6 py-0.5 align-top font-semibold text-danger underline underline-offset-4"
              >
                {problem.message}
              </a>
            ) : (
              problem.message
            )}
            {problem.instead ? <Instead links={problem.instead} /> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Instead({ links }: { links: { href: string; label: string }[] }) {
  return (
    <ul className="my-1 flex flex-wrap gap-2">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} className={buttonClass('secondary')}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
