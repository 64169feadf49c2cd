import type { ComponentProps } from 'react'

type TextLinkProps = ComponentProps<'a'> & {
  href: string
  /** For what a row or a card is about. */
  strong?: boolean
}

/** A link that reads as words, in a line of its own as tall as a finger. */
export function TextLink({ strong = false, className = '', ...rest }: TextLinkProps) {
  const weight = strong ? 'font-semibold' : ''
  return (
    <a
      {...rest}
      className={`inline-flex min-h-11 items-center text-teal underline underline-offset-4 ${weight} ${className}`}
    />
  )
}
