import type { ReactElement } from 'react'
import { PHONE, PhonePoster } from './phone-poster.tsx'
import type { PosterFacts } from './poster-facts.ts'
import { PreviewCard } from './preview-card.tsx'
import { PREVIEW } from './preview-size.ts'

/** What next/og draws, and how large. */
export interface Picture {
  element: ReactElement
  width: number
  height: number
}

export const phonePicture = (facts: PosterFacts): Picture => ({
  element: <PhonePoster facts={facts} />,
  ...PHONE,
})

export const previewPicture = (facts: PosterFacts): Picture => ({
  element: <PreviewCard facts={facts} />,
  ...PREVIEW,
})
