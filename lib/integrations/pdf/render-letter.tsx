import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import type { LetterBlock } from '../../domain/letter/blocks';
import type { LetterDocument } from '../../domain/letter/document';
import { printable } from './alphabets';
import { fontFamilies, registerFonts } from './fonts';
import { partsOf, type LetterParts, type RenderLetter } from './letter-port';

const ink = '#1c2027';
const quiet = '#565c66';
const line = '#c9cdd4';

const styles = StyleSheet.create({
  page: { fontFamily: fontFamilies, fontSize: 10, lineHeight: 1.45, color: ink, paddingTop: 54, paddingBottom: 64, paddingHorizontal: 66 },
  head: { borderBottomWidth: 0.75, borderBottomColor: line, paddingBottom: 10, marginBottom: 20 },
  office: { fontSize: 14, fontWeight: 600, lineHeight: 1.2, marginBottom: 4 },
  quiet: { fontSize: 8.5, color: quiet },
  date: { marginBottom: 14 },
  people: { flexDirection: 'row', flexWrap: 'wrap', marginBottom: 8 },
  person: { width: '50%', paddingRight: 16, marginBottom: 10 },
  re: { borderTopWidth: 0.75, borderTopColor: line, paddingTop: 8, marginBottom: 14, flexDirection: 'row', flexWrap: 'wrap' },
  fact: { width: '33.3%', paddingRight: 12, marginBottom: 4 },
  subject: { fontSize: 12, fontWeight: 600, marginBottom: 10, lineHeight: 1.3 },
  heading: { fontWeight: 600, marginTop: 6, marginBottom: 4 },
  block: { marginBottom: 9 },
  row: { flexDirection: 'row', paddingVertical: 1.5 },
  label: { width: 140, color: quiet, paddingRight: 10 },
  value: { flex: 1 },
  item: { flexDirection: 'row', marginBottom: 2 },
  bullet: { width: 14 },
  closing: { marginTop: 14 },
  signature: { marginTop: 34, borderTopWidth: 0.75, borderTopColor: ink, width: 250, paddingTop: 3 },
  copies: { marginTop: 16 },
  title: { fontSize: 15, fontWeight: 600, marginBottom: 14, lineHeight: 1.2 },
  served: { flexDirection: 'row', borderTopWidth: 0.5, borderTopColor: line, paddingVertical: 6 },
  // Set from the top: with a line height on the page, the renderer draws nothing that is set from the bottom.
  footer: { position: 'absolute', top: 746, left: 66, right: 66, flexDirection: 'row', justifyContent: 'space-between', fontSize: 8, color: quiet },
  watermark: { position: 'absolute', top: 330, left: 0, right: 0, textAlign: 'center', fontSize: 130, fontWeight: 600, color: '#eceef1', transform: 'rotate(-32deg)', lineHeight: 1 },
  // Where the window of a number 10 envelope is once the sheet is folded in three.
  window: { position: 'absolute', top: 148, left: 66, width: 300, fontSize: 11 },
});

function Lines({ of, first = {} }: { readonly of: readonly string[]; readonly first?: { fontWeight?: number } }) {
  return of.map((text, at) => (
    <Text key={`${at}${text}`} style={at === 0 ? first : {}}>
      {printable(text)}
    </Text>
  ));
}

function Block({ block }: { readonly block: LetterBlock }) {
  if (block.kind === 'heading') return <Text style={styles.heading}>{printable(block.text)}</Text>;
  if (block.kind === 'paragraph') return <View style={styles.block}><Lines of={block.lines} /></View>;
  if (block.kind === 'list') {
    return (
      <View style={styles.block}>
        {block.items.map((item, at) => (
          <View key={`${at}${item}`} style={styles.item} wrap={false}>
            <Text style={styles.bullet}>•</Text>
            <Text style={styles.value}>{printable(item)}</Text>
          </View>
        ))}
      </View>
    );
  }
  return (
    <View style={styles.block}>
      {block.rows.map(([label, value], at) => (
        <View key={`${at}${label}`} style={styles.row} wrap={false}>
          <Text style={styles.label}>{printable(label)}</Text>
          <Text style={styles.value}>{printable(value)}</Text>
        </View>
      ))}
    </View>
  );
}

/** A heading stays on the page of the block that it heads, as long as that block is short. */
function groupsOf(blocks: readonly LetterBlock[]): LetterBlock[][] {
  const groups: LetterBlock[][] = [];
  for (const block of blocks) {
    const before = groups.at(-1);
    if (before?.length === 1 && before[0]?.kind === 'heading' && isShort(block)) before.push(block);
    else groups.push([block]);
  }
  return groups;
}

function isShort(block: LetterBlock): boolean {
  if (block.kind === 'paragraph') return block.lines.join(' ').length < 900;
  return block.kind === 'heading' || (block.kind === 'list' ? block.items : block.rows).length <= 12;
}

function Letterhead({ letter }: { readonly letter: LetterDocument }) {
  return (
    <View style={styles.head}>
      <Text style={styles.office}>{printable(letter.letterhead.name)}</Text>
      {letter.letterhead.lines.map((text) => (
        <Text key={text} style={styles.quiet}>{printable(text)}</Text>
      ))}
    </View>
  );
}

function Footer({ says }: { readonly says: string }) {
  return (
    <View style={styles.footer} fixed>
      <Text>{printable(says)}</Text>
      <Text render={({ subPageNumber, subPageTotalPages }) => `Page ${subPageNumber} of ${subPageTotalPages}`} />
    </View>
  );
}

function LetterPages({ letter }: { readonly letter: LetterDocument }) {
  const mark = letter.isTraining ? 'TRAINING' : letter.isDraft ? 'Draft' : letter.isVoid ? 'Void' : null;
  return (
    <Page size="LETTER" style={styles.page}>
      {mark && <Text fixed style={letter.isTraining ? { ...styles.watermark, fontSize: 92 } : styles.watermark}>{mark}</Text>}
      <Letterhead letter={letter} />
      <Text style={styles.date}>{letter.dateInWords}</Text>
      <View style={styles.people}>
        {letter.to.map((lines, at) => (
          <View key={`${at}${lines[0] ?? ''}`} style={styles.person} wrap={false}>
            <Lines of={lines} first={{ fontWeight: 600 }} />
            <Text style={styles.quiet}>{printable(letter.by[at] ?? '')}</Text>
          </View>
        ))}
      </View>
      {letter.re.length > 0 && (
        <View style={styles.re}>
          {letter.re.map(([label, value]) => (
            <View key={label} style={styles.fact}>
              <Text style={styles.quiet}>{label}</Text>
              <Text>{printable(value)}</Text>
            </View>
          ))}
        </View>
      )}
      <Text style={styles.subject}>{printable(letter.subject)}</Text>
      {groupsOf(letter.blocks).map((group, at) => (
        <View key={at} wrap={group.length < 2}>
          {group.map((block, index) => (
            <Block key={index} block={block} />
          ))}
        </View>
      ))}
      {letter.closing.length > 0 && (
        <View style={styles.closing} wrap={false}>
          <Text>Sincerely,</Text>
          <View style={styles.signature}>
            <Lines of={letter.closing} />
          </View>
          {letter.copies.length > 0 && (
            <View style={styles.copies}>
              <Text style={styles.quiet}>Copy to</Text>
              <Lines of={letter.copies} />
            </View>
          )}
        </View>
      )}
      <Footer says={letter.subject} />
    </Page>
  );
}

function ProofPage({ letter, proof }: { readonly letter: LetterDocument; readonly proof: NonNullable<LetterDocument['proof']> }) {
  return (
    <Page size="LETTER" style={styles.page}>
      {letter.isTraining ? <Text fixed style={{ ...styles.watermark, fontSize: 92 }}>TRAINING</Text> : letter.isVoid && <Text fixed style={styles.watermark}>Void</Text>}
      <Text style={styles.title}>{proof.title}</Text>
      {proof.statements.slice(0, -1).map((text) => (
        <Text key={text} style={styles.block}>{printable(text)}</Text>
      ))}
      {proof.rows.map(({ name, lines, by, on }, at) => (
        <View key={`${at}${name}`} style={styles.served} wrap={false}>
          <View style={styles.value}>
            <Lines of={[name, ...lines]} first={{ fontWeight: 600 }} />
          </View>
          <View style={{ width: 200 }}>
            <Text>{printable(by)}</Text>
            <Text style={styles.quiet}>{on}</Text>
          </View>
        </View>
      ))}
      <View style={styles.closing} wrap={false}>
        <Text>{printable(proof.statements.at(-1) ?? '')}</Text>
        <View style={styles.signature}>
          <Lines of={proof.signature} />
        </View>
      </View>
      <Footer says={`${proof.title}: ${letter.subject}`} />
    </Page>
  );
}

function CoverPage({ letter, to, by }: { readonly letter: LetterDocument; readonly to: readonly string[]; readonly by: string }) {
  return (
    <Page size="LETTER" style={styles.page}>
      <Lines of={[letter.letterhead.name, ...letter.letterhead.lines]} first={{ fontWeight: 600 }} />
      <View style={styles.window}>
        <Lines of={to} />
      </View>
      <View style={{ marginTop: 220 }}>
        <Text>{printable(by)}</Text>
        <Text style={styles.quiet}>{letter.dateInWords}</Text>
      </View>
    </Page>
  );
}

function Letter({ letter, parts }: { readonly letter: LetterDocument; readonly parts: LetterParts }) {
  const made = new Date(`${letter.madeOn}T12:00:00.000Z`);
  const pages = partsOf(letter, parts);
  return (
    <Document title={letter.subject} author={letter.letterhead.name} creator="Panelist" producer="Panelist" creationDate={made} modificationDate={made} language="en-US">
      {pages.letter && <LetterPages letter={letter} />}
      {pages.proof && <ProofPage letter={letter} proof={pages.proof} />}
      {pages.covers.map(({ to, by }, at) => (
        <CoverPage key={`${at}${to[0] ?? ''}`} letter={letter} to={to} by={by} />
      ))}
    </Document>
  );
}

/** Draws the letter on US Letter with embedded Inter. */
export const renderLetter: RenderLetter = async (letter, parts) => {
  registerFonts();
  return new Uint8Array(await renderToBuffer(<Letter letter={letter} parts={parts} />));
};
