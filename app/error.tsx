'use client'

import { SomethingBroke } from '#components/schedule/something-broke.tsx'

interface ErrorPageProps {
  error: Error & { digest?: string }
  reset: () => void
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return <SomethingBroke digest={error.digest} retry={reset} />
}
