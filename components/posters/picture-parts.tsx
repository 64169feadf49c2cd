import type { PosterFacts } from './poster-facts.ts'
import { iconShapes } from './poster-icon.ts'
import { COLOURS } from './poster-look.ts'
import { qrPath } from './qr-path.ts'

/** The icon of a training type in a picture. */
export function PictureIcon({ icon, size, colour }: { icon: string; size: number; colour: string }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke={colour}
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {iconShapes(icon).map(([Tag, { key, ...attributes }]) => {
        const Shape = Tag as 'path'
        return <Shape key={key} {...attributes} />
      })}
    </svg>
  )
}

/** A QR code on white, with the quiet edge that readers need. */
export function PictureCode({ url, size }: { url: string; size: number }) {
  const { size: modules, path } = qrPath(url)
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox={`-4 -4 ${modules + 8} ${modules + 8}`}>
      <rect x={-4} y={-4} width={modules + 8} height={modules + 8} rx={2} fill={COLOURS.white} />
      <path d={path} fill={COLOURS.ink} />
    </svg>
  )
}

/** What is unusual about the visit, across the picture. */
export function PictureState({ state, size }: { state: PosterFacts['state']; size: number }) {
  if (!state) return null
  return (
    <div
      style={{
        display: 'flex',
        alignSelf: 'flex-start',
        padding: `${size / 3}px ${size / 1.5}px`,
        borderRadius: 12,
        fontSize: size,
        fontWeight: 700,
        color: state.over ? COLOURS.danger : COLOURS.marigold,
        backgroundColor: state.over ? COLOURS.dangerSoft : COLOURS.marigoldSoft,
      }}
    >
      {state.words}
    </div>
  )
}
