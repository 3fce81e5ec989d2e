import { needsDeclaration } from '../../records/packet-state';
import { verificationText } from '../../records/page-ledger';
import { countInWords, dateWithoutWeekday, quantity } from '../../wording';
import type { Block, ReportDoc } from '../doc';
import type { PacketStanding, ReportFacts } from '../facts';
import { isWithExam } from '../kinds';
import { docOf, heading, inSeries, list, table } from './nodes';

/** All that was received, what was reviewed of it and what is relied upon, packet by packet; undeclared ones are named as not reviewed (LC 4062.3(d); 8 CCR 9793(n)). */
export function recordsReceived(facts: ReportFacts): ReportDoc {
  const { packets } = facts;
  if (packets.length === 0) return docOf('No records were received for this report.', reliedUpon(facts));
  const reviewed = packets.filter(({ held }) => !held);
  const held = packets.filter((packet) => packet.held);
  return docOf(
    heading('Received'),
    table(['From, received', 'Declaration', 'Pages'], packets.map((packet) => rowOf(packet, needsDeclaration(facts.case.kind)))),
    heading('Reviewed'),
    reviewed.length === 0 ? 'None of what was received was reviewed.' : `I reviewed the records ${inSeries(reviewed.map(sentBy))}.`,
    ...reviewed.flatMap((packet): Block[] => (packet.documents.length === 0 ? [] : [...docOf(`Of the records ${sentBy(packet)}:`).content, list(packet.documents.map(documentLine))])),
    ...notReviewed(held),
    heading('Relied upon'),
    reliedUpon(facts),
  );
}

function rowOf(packet: PacketStanding, isAsked: boolean): string[] {
  const signed = packet.declarationSignedOn ? `Signed ${dateWithoutWeekday(packet.declarationSignedOn)}` : packet.declaredPages === null ? '' : 'Not signed';
  const declaration = [signed, packet.declaredPages === null ? '' : quantity(packet.declaredPages, 'page')].filter(Boolean).join(', ');
  return [`${packet.sender}, ${dateWithoutWeekday(packet.receivedOn)}`, declaration || (isAsked ? 'None' : 'Not needed'), packet.held ? `${countInWords(packet.countedPages)}, not reviewed` : countInWords(packet.countedPages)];
}

const sentBy = ({ sender, receivedOn }: PacketStanding): string => `from ${sender}, received ${dateWithoutWeekday(receivedOn)}`;

/** 'Operative report, Valley Surgery Center, February 11, 2025, pages 402 to 409'. */
function documentLine({ title, provider, datedOn, pages: [from, to] }: PacketStanding['documents'][number]): string {
  const pages = from === to ? `page ${countInWords(from)}` : `pages ${countInWords(from)} to ${countInWords(to)}`;
  return [title || 'Document', provider, datedOn ? dateWithoutWeekday(datedOn) : 'undated', pages].filter(Boolean).join(', ');
}

function notReviewed(held: readonly PacketStanding[]): Block[] {
  if (held.length === 0) return [];
  return docOf(heading('Received and not reviewed'), 'These came without the declaration under penalty of perjury, with the count of pages, that 8 CCR 9793(n) requires of their sender. They do not count as received, and I did not review them:', list(held.map((packet) => `${quantity(packet.countedPages, 'page')} ${sentBy(packet)}${whyHeld(packet)}`))).content as Block[];
}

function whyHeld({ declaredPages, declarationSignedOn, countedPages }: PacketStanding): string {
  if (declaredPages === null) return ': no declaration.';
  if (declarationSignedOn === null) return ': the declaration is not signed.';
  return declaredPages === countedPages ? '.' : `: the declaration states ${quantity(declaredPages, 'page')}.`;
}

function reliedUpon({ report, packets, excerpts, findings }: ReportFacts): string {
  const isExam = isWithExam(report.kind);
  const sources = [
    ...(isExam ? ['the history that the claimant gave', 'my examination'] : []),
    ...(findings.measurements.length > 0 ? ['the measurements set out in this report'] : []),
    ...(packets.some(({ held }) => !held) ? [excerpts.confirmed > 0 ? 'the records that the summary in this report cites' : 'the records reviewed'] : []),
  ];
  return sources.length === 0 ? 'My opinions rely on what this report sets out.' : `My opinions rely on ${inSeries(sources)}.`;
}

/** The physician's verification of the pages reviewed with the ledger's number; zero is a number too (8 CCR 9793(n)). */
export function pageVerification(facts: ReportFacts): ReportDoc {
  const { pages, physician, today } = facts;
  if (pages?.verified !== null && pages?.verified !== undefined) return ofText(pages.verificationText);
  if (!needsDeclaration(facts.case.kind)) return docOf(pages && pages.counted > 0 && `I reviewed ${quantity(pages.counted, 'page')} of records.`);
  if (pages !== null && pages.counted > 0) return docOf(`The pages are not verified yet. The ledger counts ${quantity(pages.counted, 'page')}.`);
  const quarantined = facts.packets.reduce((sum, { held, countedPages }) => sum + (held ? countedPages : 0), 0);
  return ofText(verificationText({ physician: [physician.name, physician.credentials].filter(Boolean).join(', '), pages: 0, totals: { quarantined, leftOut: 0 }, packets: [], choice: null, unseen: 0, unseenStatement: '', on: today }));
}

const ofText = (text: string): ReportDoc => docOf(...text.split('\n').map((line) => line.trim()));
