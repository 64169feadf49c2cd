import { readFile } from 'node:fs/promises'
import { ImageResponse } from 'next/og'
import type { ReactElement } from 'react'
import { fontFiles } from './fonts.ts'

let fonts: Promise<{ name: string; data: Buffer; weight: 400 | 700 | 800 }[]> | undefined

/** Draws a picture as PNG. Its texts must hold letters of the font alone: others next/og looks for on the internet. */
export async function drawPicture(picture: {
  element: ReactElement
  width: number
  height: number
}): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= Promise.all(
    fontFiles().map(async ({ path, weight }) => ({ name: 'Jakarta', data: await readFile(path), weight })),
  )
  const { element, width, height } = picture
  const answer = new ImageResponse(element, { width, height, fonts: await fonts })
  return new Uint8Array(await answer.arrayBuffer())
}
