import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { printable } from '../../pdf/alphabets';
import { fontFamilies, registerFonts } from '../../pdf/fonts';
import type { WordParagraph } from './word-paragraphs';

const styles = StyleSheet.create({
  page: { fontFamily: fontFamilies, fontSize: 10.5, lineHeight: 1.4, paddingVertical: 64, paddingHorizontal: 72 },
  text: { marginBottom: 7 },
  heading: { marginTop: 6, marginBottom: 5, fontWeight: 600, fontSize: 12 },
  item: { marginBottom: 3, paddingLeft: 14 },
  row: { flexDirection: 'row', marginBottom: 3 },
  cell: { flex: 1, paddingRight: 8 },
});

function Paragraph({ of: { kind, cells } }: { readonly of: WordParagraph }) {
  if (kind !== 'row') return <Text style={styles[kind]}>{`${kind === 'item' ? '• ' : ''}${printable(cells.join(' '))}`}</Text>;
  return (
    <View style={styles.row}>
      {cells.map((cell, at) => (
        <Text key={`${at}${cell}`} style={styles.cell}>
          {printable(cell)}
        </Text>
      ))}
    </View>
  );
}

/** The words of a Word file laid out on US Letter pages. */
export function wordPages(paragraphs: readonly WordParagraph[]): Promise<Uint8Array> {
  registerFonts();
  return renderToBuffer(
    <Document>
      <Page size="LETTER" style={styles.page}>
        {paragraphs.map((paragraph, at) => (
          <Paragraph key={at} of={paragraph} />
        ))}
      </Page>
    </Document>,
  );
}
