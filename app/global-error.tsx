'use client'

import { SomethingBroke } from '#components/schedule/something-broke.tsx'
import './globals.css'

interface GlobalErrorProps {
  error: Error & { digest?: string }
  reset: () => void
}

/** Stands in for the root layout when that itself has failed. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="id">
      <body className="flex min-h-dvh flex-col bg-paper font-sans text-ink antialiased">
        <title>Ada gangguan | Jadwal MTU</title>
        <SomethingBroke digest={error.digest} retry={reset} />
      </body>
    </html>
  )
}
