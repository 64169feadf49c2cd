import { PictureCode, PictureIcon, PictureState } from './picture-parts.tsx'
import type { PosterFacts } from './poster-facts.ts'
import { COLOURS, hueOf, OFFICE, type Sizes, sizeFor } from './poster-look.ts'

export const PHONE = { width: 1080, height: 1350 }

const row = { display: 'flex', alignItems: 'center' } as const
const column = { display: 'flex', flexDirection: 'column' } as const
const page = { ...column, width: '100%', height: '100%', fontFamily: 'Jakarta' } as const
const clamp = (lineClamp: number) => ({ display: 'block', lineClamp, lineHeight: 1.2 }) as const

const SIZES = {
  type: [
    [22, 60],
    [80, 42],
  ],
  program: [
    [16, 112],
    [22, 88],
    [44, 68],
    [70, 54],
  ],
  site: [
    [34, 48],
    [60, 38],
  ],
  when: [
    [20, 66],
    [32, 52],
    [60, 42],
  ],
} satisfies Record<string, Sizes>

/** A poster for WhatsApp: as high as a phone shows without a tap. Drawn by next/og, which knows flexbox alone. */
export function PhonePoster({ facts }: { facts: PosterFacts }) {
  const { type, program, site, place, when, length, seats, audience, state } = facts
  const hue = hueOf(type.hue).strong
  const large = (text: string, sizes: Sizes) => ({ fontSize: sizeFor(text, sizes), fontWeight: 800 })
  return (
    <div style={{ ...page, color: COLOURS.ink, backgroundColor: COLOURS.paper }}>
      <div style={{ ...row, padding: '44px 64px', color: COLOURS.white, backgroundColor: hue }}>
        <PictureIcon icon={type.icon} size={120} colour={COLOURS.white} />
        <div style={{ ...column, marginLeft: 32, flex: 1 }}>
          <div style={{ fontSize: 36 }}>Pelatihan kerja gratis</div>
          <div style={{ ...clamp(2), fontSize: sizeFor(type.name, SIZES.type), fontWeight: 700 }}>
            {type.name}
          </div>
        </div>
      </div>
      <div style={{ ...column, flex: 1, padding: '24px 64px', justifyContent: 'space-around' }}>
        <PictureState state={state} size={32} />
        <div style={{ ...clamp(3), ...large(program, SIZES.program) }}>{program}</div>
        <div style={{ ...column, paddingLeft: 28, borderLeft: `10px solid ${hue}` }}>
          <div style={{ ...clamp(2), fontSize: sizeFor(site, SIZES.site), fontWeight: 700 }}>{site}</div>
          <div style={{ ...clamp(2), marginTop: 6, fontSize: 33, color: COLOURS.soft }}>{place}</div>
        </div>
        <div style={column}>
          <div style={{ ...large(when, SIZES.when), color: hue }}>{when}</div>
          <div style={{ fontSize: 36 }}>{length}</div>
          <div
            style={{ ...clamp(2), marginTop: 8, fontSize: 36, fontWeight: 700 }}
          >{`${seats}. ${audience}.`}</div>
        </div>
      </div>
      <Foot facts={facts} />
    </div>
  )
}

function Foot({ facts: { url, call, demo } }: { facts: PosterFacts }) {
  const frame = { display: 'flex', border: `2px solid ${COLOURS.line}`, borderRadius: 24, overflow: 'hidden' }
  return (
    <div style={{ ...row, padding: '16px 64px 48px', gap: 36 }}>
      <div style={frame}>
        <PictureCode url={url} size={310} />
      </div>
      <div style={{ ...column, flex: 1 }}>
        <div style={{ fontSize: 52, fontWeight: 800 }}>{call}</div>
        <div style={{ fontSize: 29, lineHeight: 1.3, wordBreak: 'break-all', color: COLOURS.teal }}>
          {url.replace(/^https?:\/\//, '')}
        </div>
        <div style={{ marginTop: 16, fontSize: 27, color: COLOURS.soft }}>{OFFICE}</div>
        {demo ? (
          <div style={{ marginTop: 8, fontSize: 27, fontWeight: 700, color: COLOURS.danger }}>
            Data contoh, bukan jadwal sungguhan
          </div>
        ) : null}
      </div>
    </div>
  )
}
