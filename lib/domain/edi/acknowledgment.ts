import type { CalendarDate } from '../calendar';
import { claimCategories, claimStatuses, entities, implementationFaults, interchangeFaults, segmentFaults, setFaults } from './acknowledgment-words';
import { centsAt, dayOf, repetitionsAt, valueAt, type Interchange, type Segment, type TransactionSet } from './x12';

/** What a receiver says of one of our files: 999, or TA1 for its envelope. */
export type FileAnswer = { group: string; interchange: string; outcome: 'accepted' | 'with_errors' | 'rejected'; says: string[] };

/** What a receiver says of one claim: 277CA. */
export type ClaimAnswer = {
  /** CLM01: our invoice's number. */
  claimControl: string;
  payerControl: string;
  outcome: 'accepted' | 'received' | 'rejected';
  /** Whether the payer itself says so; a clearinghouse proves no receipt by the payer. */
  byPayer: boolean;
  byName: string;
  /** The day on which it was received, or else from which the state holds. */
  on: CalendarDate | null;
  amountCents: number;
  says: string[];
};

export type Answers = { files: FileAnswer[]; claims: ClaimAnswer[] };

const code = (table: Record<string, string>, key: string, what: string): string => table[key] ?? `${what} ${key.slice(0, 8)}`;
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const outcomes: Record<string, FileAnswer['outcome']> = { A: 'accepted', E: 'with_errors', P: 'with_errors', R: 'rejected', M: 'rejected', W: 'rejected', X: 'rejected' };

function answer999(set: TransactionSet): FileAnswer[] {
  let answer: FileAnswer | null = null;
  let fault: string | null = null;
  const done: FileAnswer[] = [];
  for (const segment of set.segments) {
    const at = (element: number, component = 1): string => valueAt(segment, element, component);
    if (segment.tag === 'AK1') answer = { group: at(2), interchange: '', outcome: 'accepted', says: [] };
    if (!answer) continue;
    if (segment.tag === 'IK3') {
      fault = `${at(1)} at segment ${at(2)}${at(3) ? ` in loop ${at(3)}` : ''}: ${code(segmentFaults, at(4), 'fault')}`;
      answer.says.push(sentence(fault));
    } else if (segment.tag === 'IK4') answer.says.push(`${fault?.split(' ')[0] ?? 'Segment'}, element ${at(1)}${at(1, 2) ? `-${at(1, 2)}` : ''}: ${code(implementationFaults, at(3), 'fault')}${at(4) ? `, “${at(4).slice(0, 40)}”` : ''}`);
    else if (segment.tag === 'CTX') continue;
    else if (segment.tag === 'IK5') for (const element of [2, 3, 4, 5, 6]) if (at(element)) answer.says.push(sentence(code(setFaults, at(element), 'fault')));
    if (segment.tag === 'AK9') {
      answer.outcome = outcomes[at(1)] ?? 'rejected';
      answer.says.unshift(answer.outcome === 'accepted' ? 'The file was taken' : answer.outcome === 'with_errors' ? `Taken with errors: ${at(4)} of ${at(2)} parts` : 'The file was not taken');
      done.push(answer);
      answer = null;
    }
  }
  return done;
}

function answerTa1(segment: Segment): FileAnswer {
  const outcome = outcomes[valueAt(segment, 4)] ?? 'rejected';
  return { group: '', interchange: valueAt(segment, 1), outcome, says: [outcome === 'accepted' ? 'The envelope was taken' : sentence(`${outcome === 'rejected' ? 'the envelope was not taken' : 'taken with errors'}: ${code(interchangeFaults, valueAt(segment, 5), 'fault')}`)] };
}

function statusWords(segment: Segment): string[] {
  return [1, 10, 11].flatMap((element) => {
    const [category = '', status = '', entity = ''] = repetitionsAt(segment, element)[0] ?? [];
    if (category === '') return [];
    const about = entity === '' ? '' : ` of the ${code(entities, entity, 'party')}`;
    return [`${code(claimCategories, category, 'State')}: ${code(claimStatuses, status, 'status')}${about}`];
  }).concat(valueAt(segment, 12) === '' ? [] : [`“${valueAt(segment, 12).slice(0, 200)}”`]);
}

const outcomeOf = (category: string): ClaimAnswer['outcome'] => (category === 'A2' || category === 'A5' ? 'accepted' : category === 'A0' || category === 'A1' ? 'received' : 'rejected');

function answer277(set: TransactionSet): ClaimAnswer[] {
  const done: ClaimAnswer[] = [];
  let level = '';
  let claim: ClaimAnswer | null = null;
  let by = { byPayer: false, byName: '' };
  let receivedOn: CalendarDate | null = null;
  let inLine = false;
  for (const segment of set.segments) {
    const at = (element: number, component = 1): string => valueAt(segment, element, component);
    if (segment.tag === 'HL') {
      level = at(3);
      claim = null;
    } else if (segment.tag === 'NM1' && level === '20') by = { byPayer: at(1) === 'PR', byName: at(3) };
    else if (segment.tag === 'DTP' && at(1) === '050' && (level === '20' || level === '21')) receivedOn = dayOf(at(3).slice(0, 8));
    else if (segment.tag === 'TRN' && level === 'PT') {
      claim = { claimControl: at(2), payerControl: '', outcome: 'received', ...by, on: receivedOn, amountCents: 0, says: [] };
      inLine = false;
      done.push(claim);
    } else if (claim && segment.tag === 'STC') {
      const outcome = outcomeOf(at(1));
      claim.outcome = claim.outcome === 'rejected' ? 'rejected' : inLine && outcome !== 'rejected' ? claim.outcome : outcome;
      claim.on ??= dayOf(at(2));
      if (at(4) !== '' && !inLine) claim.amountCents = centsAt(segment, 4);
      claim.says.push(...statusWords(segment).map((words) => (inLine ? `Line: ${words}` : words)));
    } else if (claim && segment.tag === 'REF' && at(1) === '1K') claim.payerControl = at(2);
    else if (claim && segment.tag === 'SVC') inLine = true;
  }
  return done;
}

/** What the acknowledgments in a file say of our files and claims, in words; both empty where it holds none. Throws RuleBroken `x12.amount`. */
export function answersOf(interchanges: readonly Interchange[]): Answers {
  const sets = interchanges.flatMap(({ groups }) => groups.flatMap(({ transactions }) => transactions));
  return {
    files: [...interchanges.flatMap(({ acknowledgments }) => acknowledgments.map(answerTa1)), ...sets.filter((set) => set.code === '999').flatMap(answer999)],
    claims: sets.filter((set) => set.code === '277').flatMap(answer277),
  };
}

/** The kinds of files that are read, by the code of their sets. */
export const ediKinds = { '837': 'Claims', '999': 'Answer to a file', '277': 'Answers to claims', '835': 'Remittance', TA1: 'Answer to an envelope' } as const;
export type EdiKind = keyof typeof ediKinds;

/** What a file is; null where its sets are none that are known, or are of several kinds. */
export function kindOf(interchanges: readonly Interchange[]): EdiKind | null {
  const codes = new Set(interchanges.flatMap(({ groups, acknowledgments }) => [...groups.flatMap(({ transactions }) => transactions.map((set) => set.code)), ...(groups.length === 0 && acknowledgments.length > 0 ? ['TA1'] : [])]));
  const [only] = codes;
  return codes.size === 1 && only !== undefined && Object.hasOwn(ediKinds, only) ? (only as EdiKind) : null;
}
