import { globSync } from 'node:fs'

/** Every address that the files under app answer, as in /kunjungan/[id]. */
export function findRoutes(kind: 'page.tsx' | 'route.ts'): string[] {
  const files = globSync(`app/**/${kind}`)
  const addresses = files.map((file) =>
    file
      .split('/')
      .slice(1, -1)
      .filter((part) => !/^\(.*\)$/.test(part))
      .join('/'),
  )
  return addresses.map((address) => `/${address}`).toSorted()
}
