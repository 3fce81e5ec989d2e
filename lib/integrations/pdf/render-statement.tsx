import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { printable } from './alphabets';
import { fontFamilies, registerFonts } from './fonts';
import type { RenderStatement, StatementDocument } from './statement-port';

const quiet = '#565c66';
const line = '#c9cdd4';

const styles = StyleSheet.create({
  page: { fontFamily: fontFamilies, fontSize: 9, lineHeight: 1.45, color: '#1c2027', paddingTop: 48, paddingBottom: 56, paddingHorizontal: 48 },
  title: { fontSize: 18, fontWeight: 600, marginBottom: 18, lineHeight: 1.2 },
  parties: { flexDirection: 'row', gap: 24, marginBottom: 14 },
  party: { flex: 1 },
  quiet: { fontSize: 8, color: quiet },
  strong: { fontWeight: 600 },
  ages: { flexDirection: 'row', borderTopWidth: 0.75, borderTopColor: line, borderBottomWidth: 0.75, borderBottomColor: line, paddingVertical: 6, marginBottom: 14 },
  age: { flex: 1 },
  row: { flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: line, paddingVertical: 4 },
  number: { width: 70, paddingRight: 6 },
  about: { flex: 1, paddingRight: 8 },
  day: { width: 66 },
  amount: { width: 68, textAlign: 'right' },
  sums: { marginTop: 8, marginLeft: 'auto', width: 250 },
  sum: { flexDirection: 'row', justifyContent: 'space-between', paddingVertical: 2 },
  total: { fontSize: 12, fontWeight: 600, borderTopWidth: 0.75, borderTopColor: line, paddingTop: 5, marginTop: 3 },
  section: { marginTop: 18 },
  heading: { fontWeight: 600, borderBottomWidth: 0.75, borderBottomColor: line, paddingBottom: 3, marginBottom: 3 },
  watermark: { position: 'absolute', top: 330, left: 0, right: 0, textAlign: 'center', fontSize: 92, fontWeight: 600, color: '#e9ebee', transform: 'rotate(-32deg)', lineHeight: 1 },
  footer: { position: 'absolute', top: 748, left: 48, right: 48, flexDirection: 'row', justifyContent: 'space-between', fontSize: 8, color: quiet },
});

function Party({ label, of }: { readonly label: string; readonly of: readonly string[] }) {
  return (
    <View style={styles.party}>
      <Text style={styles.quiet}>{label}</Text>
      {of.map((text, index) => (
        <Text key={`${index}${text}`} style={index === 0 ? styles.strong : {}}>
          {printable(text)}
        </Text>
      ))}
    </View>
  );
}

function Statement({ statement }: { readonly statement: StatementDocument }) {
  const made = new Date(`${statement.madeOn}T12:00:00.000Z`);
  return (
    <Document title={statement.title} author={statement.from[0] ?? ''} creator="Panelist" producer="Panelist" creationDate={made} modificationDate={made} language="en-US">
      <Page size="LETTER" style={styles.page}>
        {statement.watermark && (
          <Text fixed style={styles.watermark}>
            {statement.watermark}
          </Text>
        )}
        <Text style={styles.title}>{printable(statement.title)}</Text>
        <View style={styles.parties}>
          <Party label="From" of={statement.from} />
          <Party label="To" of={statement.to} />
        </View>
        <View style={styles.ages}>
          {statement.aging.map(([label, value]) => (
            <View key={label} style={styles.age}>
              <Text style={styles.quiet}>{label}</Text>
              <Text>{value}</Text>
            </View>
          ))}
        </View>
        <View style={[styles.row, styles.quiet]} fixed>
          <Text style={styles.number}>Invoice</Text>
          <Text style={styles.about}>About</Text>
          <Text style={styles.day}>Issued</Text>
          <Text style={styles.day}>Payable by</Text>
          <Text style={styles.amount}>Total</Text>
          <Text style={styles.amount}>Paid, adjusted</Text>
          <Text style={styles.amount}>Balance</Text>
        </View>
        {statement.items.map((item, index) => (
          <View key={`${index}${item.number}`} style={styles.row} wrap={false}>
            <Text style={[styles.number, styles.strong]}>{printable(item.number)}</Text>
            <Text style={styles.about}>{printable(item.about)}</Text>
            <Text style={styles.day}>{item.issued}</Text>
            <Text style={styles.day}>{item.payable}</Text>
            <Text style={styles.amount}>{item.total}</Text>
            <Text style={styles.amount}>{item.paid}</Text>
            <Text style={styles.amount}>{item.balance}</Text>
          </View>
        ))}
        {statement.items.length === 0 && <Text style={styles.row}>Nothing is owed.</Text>}
        <View style={styles.sums} wrap={false}>
          {statement.sums.map(({ label, value, strong }) => (
            <View key={label} style={strong ? [styles.sum, styles.total] : styles.sum}>
              <Text>{label}</Text>
              <Text>{value}</Text>
            </View>
          ))}
        </View>
        {statement.credits.length > 0 && (
          <View style={styles.section}>
            <Text style={styles.heading}>Money received that is not on an invoice</Text>
            {statement.credits.map(([on, what, amount], index) => (
              <View key={`${index}${on}`} style={styles.sum} wrap={false}>
                <Text>{printable(`${on}   ${what}`)}</Text>
                <Text>{amount}</Text>
              </View>
            ))}
          </View>
        )}
        {statement.note && <Text style={[styles.section, styles.quiet]}>{statement.note}</Text>}
        <View style={styles.footer} fixed>
          <Text>{printable(statement.title)}</Text>
          <Text render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`} />
        </View>
      </Page>
    </Document>
  );
}

/** The statement of account as a PDF; the same statement gives the same bytes. */
export const renderStatement: RenderStatement = async (statement) => {
  registerFonts();
  return new Uint8Array(await renderToBuffer(<Statement statement={statement} />));
};
