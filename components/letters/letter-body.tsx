import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { LetterPrint, LetterTable } from '#lib/letters/letter.ts'
import { printable } from './printable.ts'

const style = StyleSheet.create({
  paragraph: { textAlign: 'justify', textIndent: 30, marginBottom: 7 },
  facts: { marginLeft: 30, marginBottom: 8 },
  fact: { flexDirection: 'row' },
  term: { width: 88 },
  colon: { width: 10 },
  grow: { flex: 1 },
  table: { marginLeft: 30, marginBottom: 10 },
  row: { flexDirection: 'row' },
  cell: {
    borderLeftWidth: 0.7,
    borderBottomWidth: 0.7,
    borderColor: '#000',
    paddingVertical: 2,
    paddingHorizontal: 5,
  },
  first: { borderLeftWidth: 0 },
  head: { borderTopWidth: 0.7, fontFamily: 'Times-Bold', textAlign: 'center' },
  remarksTitle: { marginBottom: 3 },
  remark: { marginLeft: 30, marginBottom: 3 },
})

const WIDTHS = [34, undefined, 110]

/** What the letter says, between "Yth." and the signature. */
export function LetterBody({ letter }: { letter: LetterPrint }) {
  const last = letter.closing.length - 1
  return (
    <>
      <Text style={style.paragraph}>{printable(letter.opening)}</Text>
      <View style={style.facts}>
        {letter.facts.map(([term, text]) => (
          <View key={term} style={style.fact} wrap={false}>
            <Text style={style.term}>{term}</Text>
            <Text style={style.colon}>:</Text>
            <Text style={style.grow}>{printable(text)}</Text>
          </View>
        ))}
      </View>
      {letter.days ? <DaysTable table={letter.days} /> : null}
      {letter.remarks ? <Remarks {...letter.remarks} /> : null}
      {letter.closing.map((paragraph, place) => (
        // The last words stay with the signature on one page.
        <Text key={paragraph} style={style.paragraph} minPresenceAhead={place === last ? 150 : 0}>
          {printable(paragraph)}
        </Text>
      ))}
    </>
  )
}

function Remarks({ title, text }: { title: string; text: string }) {
  return (
    <View style={{ marginBottom: 8 }}>
      <Text style={style.remarksTitle} minPresenceAhead={30}>
        {printable(title)}
      </Text>
      <Text style={style.remark}>{printable(text.replace(/\n\s*\n+/g, '\n'))}</Text>
    </View>
  )
}

function DaysTable({ table: { heads, rows } }: { table: LetterTable }) {
  return (
    <View style={style.table}>
      <View style={style.row} wrap={false} fixed>
        {heads.map((head, column) => (
          <Text key={head} style={[style.cell, style.head, columnOf(column)]}>
            {head}
          </Text>
        ))}
      </View>
      {rows.map((cells) => (
        <View key={cells.join()} style={style.row} wrap={false}>
          {cells.map((cell, column) => (
            <Text key={heads[column]} style={[style.cell, columnOf(column)]}>
              {printable(cell)}
            </Text>
          ))}
        </View>
      ))}
    </View>
  )
}

function columnOf(column: number) {
  const width = WIDTHS[column]
  const across = width === undefined ? { flex: 1 } : { width }
  return column === 0 ? { ...across, ...style.first } : across
}
