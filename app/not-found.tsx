import type { Metadata } from 'next'
import { connection } from 'next/server'
import { NothingHere } from '#components/schedule/nothing-here.tsx'

export const metadata: Metadata = { title: 'Halaman tidak ditemukan' }

export default async function NotFound() {
  // Drawn for each request, so that its scripts carry the nonce of the content policy.
  await connection()
  return <NothingHere />
}
