import { PictureIcon, PictureState } from './picture-parts.tsx'
import type { PosterFacts } from './poster-facts.ts'
import { COLOURS, hueOf, OFFICE, sizeFor } from './poster-look.ts'

const column = { display: 'flex', flexDirection: 'column' } as const
const clamp = (lines: number) => ({ display: 'block', lineClamp: lines }) as const

/** What stands beside a link to a visit where somebody shares it (Open Graph). */
export function PreviewCard({ facts }: { facts: PosterFacts }) {
  const { type, program, site, place, when, seats, audience, state, demo } = facts
  const hue = hueOf(type.hue)
  return (
    <div
      style={{
        ...{ display: 'flex', width: '100%', height: '100%', fontFamily: 'Jakarta' },
        ...{ color: COLOURS.ink, backgroundColor: COLOURS.paper },
      }}
    >
      <div
        style={{
          ...{ ...column, alignItems: 'center', justifyContent: 'center', width: 300, padding: 24 },
          ...{ color: COLOURS.white, backgroundColor: hue.strong, textAlign: 'center' },
        }}
      >
        <PictureIcon icon={type.icon} size={150} colour={COLOURS.white} />
        <div
          style={{
            ...clamp(4),
            marginTop: 28,
            fontSize: type.name.length > 24 ? 28 : 38,
            fontWeight: 700,
            lineHeight: 1.2,
          }}
        >
          {type.name}
        </div>
      </div>
      <div style={{ ...column, flex: 1, justifyContent: 'space-around', padding: '32px 56px' }}>
        <div style={{ ...column, gap: 16 }}>
          <PictureState state={state} size={26} />
          <div
            style={{
              ...clamp(2),
              fontWeight: 800,
              lineHeight: 1.12,
              fontSize: sizeFor(program, [
                [14, 96],
                [22, 72],
                [48, 52],
                [80, 42],
              ]),
            }}
          >
            {program}
          </div>
          <div style={{ ...clamp(2), fontSize: site.length > 40 ? 32 : 38, fontWeight: 700 }}>{site}</div>
          <div style={{ ...clamp(1), fontSize: 28, color: COLOURS.soft }}>{place}</div>
        </div>
        <div style={column}>
          <div style={{ fontSize: when.length > 32 ? 36 : 44, fontWeight: 800, color: hue.strong }}>
            {when}
          </div>
          <div style={{ ...clamp(1), fontSize: 30 }}>{`${seats}. ${audience}.`}</div>
          <div style={{ display: 'flex', marginTop: 14, fontSize: 24, color: COLOURS.soft }}>
            {demo ? 'Data contoh, bukan jadwal sungguhan' : OFFICE}
          </div>
        </div>
      </div>
    </div>
  )
}
