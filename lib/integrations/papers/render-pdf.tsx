import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import type { RecordsPaper } from '../../domain/records/records-paper';
import { printable } from '../pdf/alphabets';
import { fontFamilies, registerFonts } from '../pdf/fonts';

const ink = '#1c2027';
const quiet = '#565c66';
const line = '#c9cdd4';

const styles = StyleSheet.create({
  page: { fontFamily: fontFamilies, fontSize: 9, lineHeight: 1.4, color: ink, paddingTop: 46, paddingBottom: 56, paddingHorizontal: 50 },
  head: { borderBottomWidth: 0.75, borderBottomColor: line, paddingBottom: 8, marginBottom: 14 },
  office: { fontSize: 13, fontWeight: 600, lineHeight: 1.2, marginBottom: 3 },
  quiet: { fontSize: 8, color: quiet },
  title: { fontSize: 14, fontWeight: 600, lineHeight: 1.2, marginBottom: 8 },
  facts: { flexDirection: 'row', flexWrap: 'wrap', marginBottom: 4 },
  fact: { width: '25%', paddingRight: 10, marginBottom: 4 },
  note: { fontSize: 8, color: quiet, marginBottom: 10 },
  heading: { fontWeight: 600, fontSize: 10, marginTop: 8, marginBottom: 3 },
  row: { flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: line, paddingVertical: 4 },
  cell: { paddingRight: 10 },
  // Set from the top: with a line height on the page, the renderer draws nothing that is set from the bottom.
  footer: { position: 'absolute', top: 572, left: 50, right: 50, flexDirection: 'row', justifyContent: 'space-between', fontSize: 8, color: quiet },
});

function Row({ paper, cells, head = false }: { readonly paper: RecordsPaper; readonly cells: readonly string[]; readonly head?: boolean }) {
  return (
    <View style={styles.row} wrap={cells.join('').length > 1_800}>
      {paper.columns.map(({ share, label }, at) => (
        <Text key={label} style={[styles.cell, { width: `${share}%` }, head ? styles.quiet : {}]}>
          {printable(cells[at] ?? '')}
        </Text>
      ))}
    </View>
  );
}

/** Draws a list of records on a lying US Letter sheet with embedded Inter; the same list gives the same bytes. */
export async function renderPaperPdf(paper: RecordsPaper): Promise<Uint8Array> {
  registerFonts();
  const made = new Date(`${paper.madeOn}T12:00:00.000Z`);
  const pages = (
    <Document title={paper.title} author={paper.letterhead.name} creator="Panelist" producer="Panelist" creationDate={made} modificationDate={made} language="en-US">
      <Page size="LETTER" orientation="landscape" style={styles.page}>
        <View style={styles.head}>
          <Text style={styles.office}>{printable(paper.letterhead.name)}</Text>
          {paper.letterhead.lines.map((text) => (
            <Text key={text} style={styles.quiet}>{printable(text)}</Text>
          ))}
        </View>
        <Text style={styles.title}>{printable(paper.title)}</Text>
        <View style={styles.facts}>
          {paper.facts.map(([label, value]) => (
            <View key={label} style={styles.fact}>
              <Text style={styles.quiet}>{label}</Text>
              <Text>{printable(value)}</Text>
            </View>
          ))}
        </View>
        <Text style={styles.note}>{printable(paper.note)}</Text>
        {paper.groups.map(({ heading, rows }) => (
          <View key={heading}>
            <Text style={styles.heading} minPresenceAhead={60}>{printable(heading)}</Text>
            <Row paper={paper} cells={paper.columns.map(({ label }) => label)} head />
            {rows.map((cells, at) => (
              <Row key={at} paper={paper} cells={cells} />
            ))}
          </View>
        ))}
        <View style={styles.footer} fixed>
          <Text>{printable([paper.title, ...paper.facts.slice(0, 2).map(([, value]) => value)].join('   '))}</Text>
          <Text render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`} />
        </View>
      </Page>
    </Document>
  );
  return new Uint8Array(await renderToBuffer(pages));
}
