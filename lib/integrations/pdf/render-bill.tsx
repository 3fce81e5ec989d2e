import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { printable } from './alphabets';
import { fontFamilies, registerFonts } from './fonts';
import type { BillDocument, RenderBill } from './port';

const ink = '#1c2027';
const quiet = '#565c66';
const line = '#c9cdd4';

const styles = StyleSheet.create({
  page: { fontFamily: fontFamilies, fontSize: 9, lineHeight: 1.45, color: ink, paddingTop: 48, paddingBottom: 56, paddingHorizontal: 48 },
  title: { fontSize: 18, fontWeight: 600, marginBottom: 18, lineHeight: 1.2 },
  parties: { flexDirection: 'row', gap: 24, marginBottom: 14 },
  party: { flex: 1 },
  label: { fontSize: 8, color: quiet },
  strong: { fontWeight: 600 },
  facts: { flexDirection: 'row', flexWrap: 'wrap', borderTopWidth: 0.75, borderTopColor: line, paddingTop: 8, marginBottom: 14 },
  fact: { width: '33.3%', paddingRight: 12, marginBottom: 6 },
  row: { flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: line, paddingVertical: 5 },
  day: { width: 92, paddingRight: 6 },
  code: { width: 66, paddingRight: 6 },
  what: { flex: 1, paddingRight: 10 },
  units: { width: 44, textAlign: 'right' },
  price: { width: 62, textAlign: 'right' },
  factor: { width: 44, textAlign: 'right' },
  amount: { width: 72, textAlign: 'right' },
  sums: { marginTop: 8, marginLeft: 'auto', width: 240 },
  sum: { flexDirection: 'row', justifyContent: 'space-between', paddingVertical: 2 },
  total: { fontSize: 12, fontWeight: 600, borderTopWidth: 0.75, borderTopColor: line, paddingTop: 5, marginTop: 3 },
  section: { marginTop: 18 },
  heading: { fontWeight: 600, borderBottomWidth: 0.75, borderBottomColor: line, paddingBottom: 3, marginBottom: 3 },
  watermark: { position: 'absolute', top: 330, left: 0, right: 0, textAlign: 'center', fontSize: 130, fontWeight: 600, color: '#e9ebee', transform: 'rotate(-32deg)', lineHeight: 1 },
  footer: { position: 'absolute', top: 748, left: 48, right: 48, flexDirection: 'row', justifyContent: 'space-between', fontSize: 8, color: quiet },
});

function Lines({ of, first = false }: { readonly of: readonly string[]; readonly first?: boolean }) {
  return of.map((text, index) => (
    <Text key={`${index}${text}`} style={first && index === 0 ? styles.strong : {}}>
      {printable(text)}
    </Text>
  ));
}

function Bill({ bill }: { readonly bill: BillDocument }) {
  const made = new Date(`${bill.madeOn}T12:00:00.000Z`);
  return (
    <Document title={bill.title} author={bill.from[0] ?? ''} creator="Panelist" producer="Panelist" creationDate={made} modificationDate={made} language="en-US">
      <Page size="LETTER" style={styles.page}>
        {bill.watermark && (
          <Text fixed style={bill.watermark.length > 5 ? { ...styles.watermark, fontSize: 92 } : styles.watermark}>
            {bill.watermark}
          </Text>
        )}
        <Text style={styles.title}>{printable(bill.title)}</Text>
        <View style={styles.parties}>
          <View style={styles.party}>
            <Text style={styles.label}>From</Text>
            <Lines of={bill.from} first />
          </View>
          <View style={styles.party}>
            <Text style={styles.label}>Bill to</Text>
            <Lines of={bill.to} first />
          </View>
        </View>
        <View style={styles.facts}>
          {bill.facts.map(([label, value]) => (
            <View key={label} style={styles.fact}>
              <Text style={styles.label}>{label}</Text>
              <Text>{printable(value)}</Text>
            </View>
          ))}
        </View>
        <View style={[styles.row, styles.label]} fixed>
          <Text style={styles.code}>Code</Text>
          <Text style={styles.what}>What and why</Text>
          <Text style={styles.units}>Units</Text>
          <Text style={styles.price}>Unit price</Text>
          <Text style={styles.factor}>Factor</Text>
          <Text style={styles.amount}>Amount</Text>
        </View>
        {bill.lines.map((item, index) => (
          <View key={`${index}${item.code}`} style={styles.row} wrap={false}>
            <View style={styles.code}>
              <Text style={styles.strong}>{printable(item.code)}</Text>
              <Text style={styles.label}>{item.modifiers}</Text>
            </View>
            <View style={styles.what}>
              <Text>{printable(item.description)}</Text>
              <Text style={styles.label}>{printable([item.reason, item.section].filter(Boolean).join('  ·  '))}</Text>
            </View>
            <Text style={styles.units}>{item.units}</Text>
            <Text style={styles.price}>{item.unitPrice}</Text>
            <Text style={styles.factor}>{item.factor}</Text>
            <Text style={styles.amount}>{item.amount}</Text>
          </View>
        ))}
        <View style={styles.sums} wrap={false}>
          {bill.sums.map(({ label, value, strong }) => (
            <View key={label} style={strong ? [styles.sum, styles.total] : styles.sum}>
              <Text>{printable(label)}</Text>
              <Text>{value}</Text>
            </View>
          ))}
        </View>
        {bill.time.length > 0 && (
          <View style={styles.section}>
            <Text style={styles.heading}>Time</Text>
            {bill.time.map((entry, index) => (
              <View key={`${index}${entry.on}`} style={styles.row} wrap={false}>
                <Text style={styles.day}>{entry.on}</Text>
                <View style={styles.what}>
                  <Text>{printable(entry.what)}</Text>
                  <Text style={styles.label}>{printable(entry.note)}</Text>
                </View>
                <Text style={styles.price}>{entry.minutes}</Text>
                <Text style={styles.amount}>{entry.amount}</Text>
              </View>
            ))}
          </View>
        )}
        {bill.payments.length > 0 && (
          <View style={styles.section}>
            <Text style={styles.heading}>Payments and credits</Text>
            {bill.payments.map(([on, what, amount], index) => (
              <View key={`${index}${on}`} style={styles.sum} wrap={false}>
                <Text>{printable(`${on}   ${what}`)}</Text>
                <Text>{amount}</Text>
              </View>
            ))}
          </View>
        )}
        <View style={[styles.section, styles.parties]} wrap={false}>
          {bill.remitTo.length > 0 && (
            <View style={styles.party}>
              <Text style={styles.heading}>Remit to</Text>
              <Lines of={bill.remitTo} />
            </View>
          )}
          {bill.notes.length > 0 && (
            <View style={styles.party}>
              <Text style={styles.heading}>Terms</Text>
              <Lines of={bill.notes} />
            </View>
          )}
        </View>
        <View style={styles.footer} fixed>
          <Text>{printable([bill.title, bill.from[0]].filter(Boolean).join('  ·  '))}</Text>
          <Text render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`} />
        </View>
      </Page>
    </Document>
  );
}

/** Draws the bill on US Letter with embedded Inter. */
export const renderBill: RenderBill = async (bill) => {
  registerFonts();
  return new Uint8Array(await renderToBuffer(<Bill bill={bill} />));
};
