import { Circle, Line, Path, Rect, StyleSheet, Svg, Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import type { PosterFacts } from './poster-facts.ts'
import { iconShapes } from './poster-icon.ts'
import { COLOURS, OFFICE, type Sizes, sizeFor } from './poster-look.ts'
import { qrPath } from './qr-path.ts'

const style = StyleSheet.create({
  foot: { flexDirection: 'row', alignItems: 'center', paddingHorizontal: 44, paddingBottom: 40 },
  call: { marginLeft: 24, flex: 1 },
  state: { alignSelf: 'flex-start', padding: '7 14', borderRadius: 6, fontSize: 17, fontWeight: 700 },
})

/** An address is never broken. */
const ADDRESS: Sizes = [
  [45, 15],
  [60, 12],
  [90, 8],
]

/** What is unusual about the visit. */
export function DocumentState({ state }: { state: NonNullable<PosterFacts['state']> }) {
  const [color, backgroundColor] = state.over
    ? [COLOURS.danger, COLOURS.dangerSoft]
    : [COLOURS.marigold, COLOURS.marigoldSoft]
  return <Text style={[style.state, { color, backgroundColor }]}>{state.words}</Text>
}

/** The code, and the address below it in words for who has no camera. */
export function DocumentFoot({ facts: { url, call, demo } }: { facts: PosterFacts }) {
  const { size, path } = qrPath(url)
  const whole = size + 8
  return (
    <View style={style.foot}>
      <Svg width={196} height={196} viewBox={`-5 -5 ${whole + 2} ${whole + 2}`}>
        <Rect
          x={-4}
          y={-4}
          width={whole}
          height={whole}
          fill={COLOURS.white}
          stroke={COLOURS.line}
          strokeWidth={0.3}
        />
        <Path d={path} fill={COLOURS.ink} />
      </Svg>
      <View style={style.call}>
        <Text style={{ fontSize: 32, fontWeight: 800, lineHeight: 1.2 }}>{call}</Text>
        <Text style={{ fontSize: 14 }}>Arahkan kamera ponsel ke kode ini, atau buka:</Text>
        <Text style={{ fontSize: sizeFor(url, ADDRESS), fontWeight: 700, color: COLOURS.teal }}>
          {url.replace(/^https?:\/\//, '')}
        </Text>
        <Text style={{ marginTop: 10, fontSize: 13, color: COLOURS.soft }}>{OFFICE}</Text>
        {demo ? (
          <Text style={{ marginTop: 4, fontSize: 13, fontWeight: 700, color: COLOURS.danger }}>
            Data contoh, bukan jadwal sungguhan
          </Text>
        ) : null}
      </View>
    </View>
  )
}

/** The icon of a training type, white. */
export function DocumentIcon({ icon }: { icon: string }) {
  const line = { fill: 'none', stroke: COLOURS.white, strokeWidth: 2 } as const
  const shapes = iconShapes(icon).map(([tag, { key, ...attributes }]): ReactNode => {
    if (tag === 'path') return <Path key={key} {...line} d={attributes.d ?? ''} />
    if (tag === 'circle') {
      const { cx = '0', cy = '0', r = '0' } = attributes
      return <Circle key={key} {...line} cx={cx} cy={cy} r={r} />
    }
    if (tag !== 'line') return null
    const { x1 = '0', y1 = '0', x2 = '0', y2 = '0' } = attributes
    return <Line key={key} {...line} x1={x1} y1={y1} x2={x2} y2={y2} />
  })
  return (
    <Svg width={72} height={72} viewBox="0 0 24 24">
      {shapes}
    </Svg>
  )
}
