import { Button } from '#components/ui/button.tsx'

/** Who is signed in, and the way out; a plain form, so that it works without JavaScript. */
export function AccountMenu({ name }: { name: string }) {
  return (
    <form method="post" action="/keluar" className="flex items-center gap-1">
      <span className="max-w-40 truncate lg:max-w-64 text-ink-soft text-sm max-sm:sr-only" title={name}>
        {name}
      </span>
      <Button type="submit" variant="quiet" className="-mr-2 px-2">
        Keluar
      </Button>
    </form>
  )
}
