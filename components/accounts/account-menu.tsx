import { Button } from '#components/ui/button.tsx'

/** Who is signed in, and the way out; a plain form, so that it works without JavaScript. */
export function AccountMenu({ name }: { name: string }) {
  return (
    <form method="post" action="/keluar" className="flex items-center gap-1">
      <span className="max-w-40 truncate text-ink-soft text-sm max-sm:sr-only" title={name}>
        {name}
      </span>
      <Button type="submit" variant="quiet" className="px-2">
        Keluar
      </Button>
    </form>
  )
}
