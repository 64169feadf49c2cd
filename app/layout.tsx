import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { IconSprite } from '#components/ui/icon-sprite.tsx'
import { SkipLink } from '#components/ui/skip-link.tsx'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Jadwal MTU Kabupaten Bekasi', template: '%s | Jadwal MTU' },
  description: 'Jadwal kunjungan Mobile Training Unit, pelatihan kerja gratis di Kabupaten Bekasi.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#101615' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="id">
      <body className="flex min-h-dvh flex-col bg-paper font-sans text-ink antialiased">
        <IconSprite />
        <SkipLink />
        {children}
      </body>
    </html>
  )
}
