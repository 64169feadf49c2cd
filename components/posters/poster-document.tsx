import { Document, Font, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import { DocumentFoot, DocumentIcon, DocumentState } from './document-parts.tsx'
import type { PosterFacts } from './poster-facts.ts'
import { COLOURS, hueOf, OFFICE, type Sizes, sizeFor } from './poster-look.ts'

// Words are hyphenated by the rules of English otherwise.
Font.registerHyphenationCallback((word) => [word])

/** Points, on A4. */
const style = StyleSheet.create({
  // One page, whatever it holds: A4 is 842 points high.
  page: { height: 841, overflow: 'hidden', fontFamily: 'Jakarta', color: COLOURS.ink, lineHeight: 1.3 },
  head: { flexDirection: 'row', alignItems: 'center', padding: '30 44', color: COLOURS.white },
  headWords: { marginLeft: 20, flex: 1 },
  body: { flex: 1, padding: '24 44', justifyContent: 'space-evenly', gap: 10 },
  place: { paddingLeft: 16, borderLeftWidth: 6 },
  days: { flexDirection: 'row', flexWrap: 'wrap' },
  day: { width: '50%', fontSize: 12, lineHeight: 1.45, color: COLOURS.soft },
  bold: { fontWeight: 700, lineHeight: 1.2 },
  large: { fontWeight: 800, lineHeight: 1.15 },
})

const SIZES = {
  type: [
    [22, 38],
    [44, 28],
    [80, 20],
  ],
  program: [
    [24, 60],
    [50, 44],
    [80, 34],
    [110, 26],
    [200, 20],
  ],
  site: [
    [40, 27],
    [90, 21],
    [160, 16],
  ],
  place: [
    [90, 17],
    [160, 14],
    [400, 11],
  ],
  when: [
    [26, 36],
    [60, 28],
  ],
  audience: [
    [60, 20],
    [110, 16],
    [300, 13],
  ],
} satisfies Record<string, Sizes>

/** More days than these are not listed: they would push the code off the page. */
const MOST_DAYS = 20

/** The notice board's poster on one page of A4. */
export function PosterDocument({ facts }: { facts: PosterFacts }) {
  const { type, program, site, place, when, length, days, seats, audience, state } = facts
  const hue = hueOf(type.hue).strong
  return (
    <Document title={`${program} di ${site}, ${when}`} author={OFFICE} language="id">
      <Page size="A4">
        <View style={style.page} wrap={false}>
          <View style={[style.head, { backgroundColor: hue }]}>
            <DocumentIcon icon={type.icon} />
            <View style={style.headWords}>
              <Text style={{ fontSize: 20 }}>Pelatihan kerja gratis</Text>
              <Text style={[style.bold, { fontSize: sizeFor(type.name, SIZES.type) }]}>{type.name}</Text>
            </View>
          </View>
          <View style={style.body}>
            {state ? <DocumentState state={state} /> : null}
            <Text style={[style.large, { fontSize: sizeFor(program, SIZES.program) }]}>{program}</Text>
            <View style={[style.place, { borderLeftColor: hue }]}>
              <Text style={[style.bold, { fontSize: sizeFor(site, SIZES.site) }]}>{site}</Text>
              <Text style={{ fontSize: sizeFor(place, SIZES.place), color: COLOURS.soft }}>{place}</Text>
            </View>
            <View>
              <Text style={[style.large, { fontSize: sizeFor(when, SIZES.when), color: hue }]}>{when}</Text>
              <Text style={{ fontSize: 19 }}>{length}</Text>
              <Text style={[style.bold, { fontSize: sizeFor(audience, SIZES.audience) }]}>
                {`${seats}. ${audience}.`}
              </Text>
            </View>
            {days.length <= MOST_DAYS ? (
              <View style={style.days}>
                {days.map((day) => (
                  <Text key={day} style={style.day}>
                    {day}
                  </Text>
                ))}
              </View>
            ) : null}
          </View>
          <DocumentFoot facts={facts} />
        </View>
      </Page>
    </Document>
  )
}
