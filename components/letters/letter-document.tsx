import { Document, Font, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import type { LetterPrint } from '#lib/letters/letter.ts'
import { date } from '#lib/time/words.ts'
import { LetterBody } from './letter-body.tsx'
import { printable } from './printable.ts'

// Words are hyphenated by the rules of English otherwise.
Font.registerHyphenationCallback((word) => [word])

/** Points. A4 with the margins of an official letter: 3 cm at the left, 2 cm elsewhere. */
const style = StyleSheet.create({
  page: {
    fontFamily: 'Times-Roman',
    fontSize: 11.5,
    lineHeight: 1.35,
    paddingTop: 40,
    paddingBottom: 62,
    paddingLeft: 76,
    paddingRight: 62,
  },
  kop: { alignItems: 'center', textAlign: 'center', paddingBottom: 6 },
  office: { fontFamily: 'Times-Bold', fontSize: 15, lineHeight: 1.2 },
  above: { fontFamily: 'Times-Roman', fontSize: 13, lineHeight: 1.2 },
  small: { fontSize: 9.5, lineHeight: 1.3 },
  thick: { borderTopWidth: 2.2, borderColor: '#000', marginBottom: 1.6 },
  thin: { borderTopWidth: 0.7, borderColor: '#000', marginBottom: 14 },
  demo: { fontFamily: 'Times-Bold', fontSize: 9.5, textAlign: 'center', marginBottom: 8 },
  row: { flexDirection: 'row' },
  term: { width: 58 },
  colon: { width: 10 },
  grow: { flex: 1 },
  recipient: { marginTop: 16, marginBottom: 12, width: '70%' },
  signatory: { marginTop: 14, marginLeft: '52%' },
  name: { fontFamily: 'Times-Bold', marginTop: 58 },
  copies: { marginTop: 16, fontSize: 10 },
  // From the top: measured from the bottom, the library loses lines that have a height of their own.
  foot: { position: 'absolute', top: 800, left: 76, right: 62, fontSize: 9, textAlign: 'right' },
})

/** An official letter: kop with a double rule, number and subject, the answer, who signs, who gets copies. */
export function LetterDocument({ letter }: { letter: LetterPrint }) {
  const heads: [string, string][] = [
    ['Nomor', letter.code],
    ['Sifat', letter.nature],
    ['Lampiran', letter.attachments],
    ['Hal', letter.subject],
  ]
  return (
    <Document title={`${letter.subject}, ${letter.code}`} author={letter.officeLines.at(-1)} language="id">
      <Page size="A4" style={style.page}>
        <Kop letter={letter} />
        {letter.demo ? <Text style={style.demo}>CONTOH: SURAT DARI DATA DEMO, TIDAK BERLAKU</Text> : null}
        <View style={style.row}>
          <View style={style.grow}>
            {heads.map(([term, text]) => (
              <View key={term} style={style.row}>
                <Text style={style.term}>{term}</Text>
                <Text style={style.colon}>:</Text>
                <Text style={style.grow}>{printable(text)}</Text>
              </View>
            ))}
          </View>
          <Text style={{ marginLeft: 16 }}>{printable(`${letter.city}, ${date(letter.day)}`)}</Text>
        </View>
        <Text style={style.recipient}>{printable(`Yth. ${letter.recipient.join('\n')}`)}</Text>
        <LetterBody letter={letter} />
        <Signatory letter={letter} />
        <Copies copies={letter.copies} />
        <Text
          fixed
          style={style.foot}
          render={({ pageNumber, totalPages }) =>
            totalPages > 1 ? printable(`Surat ${letter.code}, halaman ${pageNumber} dari ${totalPages}`) : ' '
          }
        />
      </Page>
    </Document>
  )
}

function Kop({ letter: { officeLines, address, contact } }: { letter: LetterPrint }) {
  const above = officeLines.slice(0, -1)
  return (
    <>
      <View style={style.kop}>
        {above.length > 0 ? <Text style={style.above}>{printable(above.join('\n'))}</Text> : null}
        <Text style={style.office}>{printable(officeLines.at(-1) ?? '')}</Text>
        <Text style={style.small}>{printable(address)}</Text>
        {contact ? <Text style={style.small}>{printable(contact)}</Text> : null}
      </View>
      <View style={style.thick} />
      <View style={style.thin} />
    </>
  )
}

function Signatory({ letter: { signatory } }: { letter: LetterPrint }) {
  return (
    <View style={style.signatory} wrap={false}>
      <Text>{printable(`${signatory.title},`)}</Text>
      <Text style={style.name}>{printable(signatory.name)}</Text>
      {signatory.rank ? <Text>{printable(signatory.rank)}</Text> : null}
      {signatory.nip ? <Text>NIP {nipWords(signatory.nip)}</Text> : null}
    </View>
  )
}

function Copies({ copies }: { copies: string[] }) {
  if (copies.length === 0) return null
  const listed = copies.length > 1 ? copies.map((copy, index) => `${index + 1}. ${copy}`) : copies
  return (
    <View style={style.copies} wrap={false}>
      <Text>Tembusan:</Text>
      <Text>{printable(listed.join('\n'))}</Text>
    </View>
  )
}

/** "19800101 200501 1 001": birth, appointment, sex, serial. */
function nipWords(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')
}
