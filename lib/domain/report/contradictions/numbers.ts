import { needsDeclaration } from '../../records/packet-state';
import { compact } from '../../search-text';
import { countInWords, quantity } from '../../wording';
import { panelPlace } from '../elements/finding';
import { quoted, type Contradiction } from './contradiction';
import { isOfEarlier, isOfOtherVisit, type Compared } from './said';

const numberOf = (written: string): number => Number(written.replaceAll(',', ''));

/** Pages that the words say were reviewed, against the ledger and the packets. */
export function pagesDiffer({ facts, said }: Compared): Contradiction[] {
  const { pages, packets } = facts;
  if (pages === null) return [];
  const counts = [pages.counted, pages.verified, ...packets.flatMap(({ declaredPages, countedPages, documents }) => [declaredPages, countedPages, ...documents.map(({ pages: [from, to] }) => to - from + 1)]), packets.reduce((sum, { countedPages }) => sum + countedPages, 0)];
  return said.flatMap((one): Contradiction[] => {
    const found = /\b(\d{1,3}(?:,\d{3})+|\d+)\s+(?:\w+\s+)?pages\b/i.exec(one.sentence);
    if (!found?.[1] || isOfEarlier(one.sentence) || !/\b(review|record|received|read|examined)/i.test(one.sentence) || /\b(report|letter|deposition|transcript) (is|was|of|has)\b/i.test(one.sentence)) return [];
    const said = numberOf(found[1]);
    if (counts.includes(said)) return [];
    return [{ code: 'pages', title: 'Pages of records', detail: `The words say ${quantity(said, 'page')}, ${needsDeclaration(facts.case.kind) ? 'the ledger' : 'the count'} ${quantity(pages.counted, 'page')}.`, places: [quoted(one, found[0]), { quote: `${countInWords(pages.counted)} pages counted${pages.verified === null ? '' : `, ${countInWords(pages.verified)} verified`}`, where: panelPlace('records') }] }];
  });
}

const minuteWords: Readonly<Record<string, number>> = { 'one hour': 60, 'an hour': 60, 'two hours': 120, 'one and a half hours': 90, 'half an hour': 30, 'three hours': 180 };

/** Face-to-face minutes in the words, against those kept with the exam. */
export function minutesDiffer({ facts: { evaluation }, said }: Compared): Contradiction[] {
  const { faceToFaceMinutes: minutes } = evaluation;
  if (minutes === null) return [];
  return said.flatMap((one): Contradiction[] => {
    if (!/face[- ]to[- ]face/i.test(one.sentence) || isOfOtherVisit(one.sentence) || /\b(minimum|at least|requires?|required)\b/i.test(one.sentence)) return [];
    const digits = /\b(\d{1,3})\s*(?:minutes?|min\.?)(?!\w)/i.exec(one.sentence);
    const hours = /\b(\d{1,2}(?:\.\d+)?)\s*hours?(?:\s*(?:and)?\s*(\d{1,2})\s*min)?/i.exec(one.sentence);
    const words = Object.keys(minuteWords).find((words) => one.sentence.toLowerCase().includes(words));
    const stated = hours ? Number(hours[1]) * 60 + Number(hours[2] ?? 0) : digits ? Number(digits[1]) : words ? minuteWords[words] : undefined;
    if (stated === undefined || Math.round(stated) === minutes) return [];
    return [{ code: 'minutes', title: 'Face-to-face time', detail: `The words say ${quantity(stated, 'minute')}, the exam ${quantity(minutes, 'minute')}.`, places: [quoted(one, digits?.[0]), { quote: `${quantity(minutes, 'minute')} face to face`, where: panelPlace('exam') }] }];
  });
}

interface Labelled {
  readonly code: string;
  readonly title: string;
  readonly known: readonly string[];
  /** The first group is the number. */
  readonly shape: RegExp;
}

/** Claim, ADJ and panel numbers in the words, against those of the case. */
export function caseNumbersDiffer({ facts: { case: matter }, said }: Compared): Contradiction[] {
  const labelled: readonly Labelled[] = [
    { code: 'claim_number', title: 'Claim number', known: matter.claimNumbers, shape: /\bclaim\s*(?:number|no\.?|nos\.?|#)s?\s*(?:is|was)?\s*[:#]?\s*([A-Z0-9][A-Z0-9-]*\d[A-Z0-9-]*)/gi },
    { code: 'adj_number', title: 'ADJ number', known: matter.adjNumbers, shape: /\b(ADJ\s?-?\d{5,9})\b/gi },
    { code: 'panel_number', title: 'Panel number', known: matter.panelNumber ? [matter.panelNumber] : [], shape: /\bpanel\s*(?:number|no\.?|#)\s*(?:is|was)?\s*[:#]?\s*([A-Z]?\d{4,})/gi },
  ];
  return labelled.flatMap(({ code, title, known, shape }) => {
    if (known.length === 0) return [];
    return said.flatMap((one) => [...one.sentence.matchAll(shape)].flatMap((match): Contradiction[] => {
      const number = match[1] ?? '';
      if (known.some((own) => compact(own) === compact(number)) || isOfEarlier(one.sentence) || /\b(companion|other|separate|another|unrelated)\b/i.test(one.sentence)) return [];
      return [{ code, title, detail: `The words say ${number}, the case ${known.join(', ')}.`, places: [quoted(one, match[0]), { quote: known.join(', '), where: panelPlace('case') }] }];
    }));
  });
}
