import type { ComponentProps } from 'react'

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet'

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'px-4 bg-teal text-on-teal hover:bg-teal-strong',
  secondary: 'px-4 border border-line-strong bg-surface text-ink hover:bg-sunken',
  danger: 'px-4 bg-danger text-on-danger hover:bg-danger-strong',
  quiet: 'text-teal underline underline-offset-4 hover:text-teal-strong',
}

/** The classes of a button, for what is a button to the eye only (a next/link, a summary). */
export function buttonClass(variant: ButtonVariant = 'primary', className = ''): string {
  return `inline-flex min-h-11 min-w-11 cursor-pointer items-center justify-center gap-2 wrap-break-word rounded-lg py-2 text-center font-semibold leading-tight no-underline disabled:cursor-not-allowed disabled:opacity-55 ${VARIANTS[variant]} ${className}`
}

type ButtonProps = ComponentProps<'button'> & { variant?: ButtonVariant }

export function Button({ variant, className, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass(variant, className)} />
}

type ButtonLinkProps = ComponentProps<'a'> & { href: string; variant?: ButtonVariant }

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({ variant, className, ...rest }: ButtonLinkProps) {
  return <a {...rest} className={buttonClass(variant, className)} />
}
