import { needsDeclaration } from '../../records/packet-state';
import { countInWords, dateWithoutWeekday, quantity } from '../../wording';
import type { PacketStanding } from '../facts';
import type { Element } from './element';
import { lackIf, reports } from './element';
import { panelPlace } from './finding';
import { isMeant, type Reading } from './reading';

const records = panelPlace('records');
const reviewed = ({ facts }: Reading): readonly PacketStanding[] => facts.packets.filter(({ held }) => !held);
const hasReviewed = { says: 'records were received with what they need', when: (reading: Reading) => reviewed(reading).some(({ countedPages }) => countedPages > 0) };
const sentBy = ({ sender, receivedOn }: PacketStanding): string => `${sender}, received ${dateWithoutWeekday(receivedOn)}`;

/** Information received, reviewed and relied upon, and the pages that are sworn to. */
export const recordElements: readonly Element[] = [
  {
    code: 'records.reviewed', title: 'Information received, reviewed and relied upon', section: 'LC 4062.3(d); 8 CCR 10682(b)(4)', confidence: 'V', missing: 'block', kinds: reports, under: 'medical_legal', where: 'record_summary', only: hasReviewed,
    lacks: (reading) => lackIf(!isSummarized(reading), 'The records that were received are listed, but nothing says what in them was reviewed and relied upon. Put the chronology in, or summarize them.'),
    there: (reading) => `${quantity(reading.facts.packets.length, 'packet')} listed; what was reviewed stands in the summary.`,
  },
  {
    code: 'records.reviewed', title: 'What was reviewed', section: 'Customary content of a report', confidence: 'M', missing: 'warn', kinds: reports, under: 'elsewhere', where: 'record_summary', only: hasReviewed,
    lacks: (reading) => lackIf(!isSummarized(reading), 'Records were received. Say what was reviewed: put the chronology in, or summarize them.'),
  },
  {
    code: 'records.index', title: 'Each packet named by its documents', section: 'LC 4062.3(d)', confidence: 'V+M', missing: 'warn', kinds: reports, under: 'medical_legal', where: records, only: hasReviewed,
    lacks: (reading) => reviewed(reading).filter((packet) => packet.countedPages > 0 && packet.documents.length === 0 && !isCited(reading, packet)).map((packet) => ({ detail: `The ${quantity(packet.countedPages, 'page')} from ${sentBy(packet)} have no index, so the report names the packet and none of its documents.` })),
    there: ({ facts }) => `${quantity(facts.packets.reduce((sum, { documents }) => sum + documents.length, 0), 'document')} named.`,
  },
  {
    code: 'records.verification', title: 'Pages verified by the physician', section: '8 CCR 9793(n), 9795', confidence: 'S2', missing: 'warn', kinds: reports, under: 'medical_legal', where: records,
    only: { says: 'pages count that are to be sworn to', when: ({ facts }) => needsDeclaration(facts.case.kind) && facts.pages !== null && facts.pages.counted > 0 && facts.pages.verified === null },
    lacks: ({ facts }) => [{ detail: `The ledger counts ${quantity(facts.pages?.counted ?? 0, 'page')} and nobody has verified them. Without the verification a payer can refuse the pages, and the whole report.` }],
  },
  {
    code: 'records.verified_count', title: 'Verification agrees with the ledger', section: '8 CCR 9793(n)', confidence: 'S2', missing: 'block', kinds: reports, under: 'medical_legal', where: records,
    only: { says: 'pages were verified', when: ({ facts }) => facts.pages !== null && facts.pages.verified !== null },
    lacks: ({ facts: { pages } }) => lackIf(pages?.verified !== pages?.counted, `${countInWords(pages?.verified ?? 0)} pages were verified and the ledger now counts ${countInWords(pages?.counted ?? 0)}. Verify again before signing.`),
    there: ({ facts: { pages } }) => quantity(pages?.verified ?? 0, 'page'),
  },
  {
    code: 'records.held', title: 'Undeclared packets are not used', section: '8 CCR 9793(n)', confidence: 'S2', missing: 'warn', kinds: reports, under: 'medical_legal', where: 'record_summary',
    only: { says: 'a packet is in quarantine', when: ({ facts }) => facts.packets.some(({ held }) => held) },
    lacks: (reading) => reading.facts.packets.filter((packet) => packet.held && isCited(reading, packet)).map((packet) => ({ detail: `The report says that the records from ${sentBy(packet)} came without a declaration and were not reviewed, and cites them. Take the cite out, or get the declaration.`, where: placeOfCite(reading, packet) })),
    there: ({ facts }) => `Named as not reviewed: ${facts.packets.filter(({ held }) => held).map(sentBy).join('; ')}.`,
  },
];

/** In a section for it, under a heading about records, as the chronology, or by cites wherever they stand. */
function isSummarized({ facts, passages }: Reading): boolean {
  return passages.some((passage) => passage.citedPacketIds.length > 0 || ((passage.key === 'record_summary' || passage.shows.includes('chronology') || /\b(records?|documents?) (review|summar|received)|\b(review|summary|chronology) of (the |medical |prior )*(records?|documents?)|chronology/i.test(passage.label)) && isMeant(passage, facts)));
}

const isCited = ({ passages }: Reading, { id }: PacketStanding): boolean => passages.some(({ citedPacketIds }) => citedPacketIds.includes(id));

function placeOfCite({ passages }: Reading, { id }: PacketStanding) {
  const passage = passages.find(({ citedPacketIds }) => citedPacketIds.includes(id));
  return { kind: 'section', sectionId: passage?.sectionId ?? null, key: passage?.key ?? 'record_summary' } as const;
}
