import { addDays, daysBetween, type CalendarDate } from '../calendar';
import { plainName, silentTypes, type Mention } from './gap-mentions';

export const gapKinds = { referred_to: 'Referred to, absent', no_result: 'Ordered, no result', time_gap: 'Time without treatment', by_hand: 'Added by hand' } as const;
export type GapKind = keyof typeof gapKinds;

/** Treatment that stops for longer than this is asked about, unless the office says otherwise. */
export const timeGapDays = 180;

export interface GapCite {
  readonly packetId: string;
  readonly pageNumber: number;
  readonly words: string;
  /** Set on the page where what was missing seems to be now. */
  readonly answers?: true;
}

export interface MentionOnPage extends Mention {
  readonly packetId: string;
  readonly pageNumber: number;
  readonly documentId: string | null;
}

/** A document as far as gaps look at it. `head` is the beginning of its first page. */
export interface GapDocument {
  readonly id: string;
  readonly packetId: string;
  readonly firstPage: number;
  readonly type: string;
  readonly title: string;
  readonly serviceOn: CalendarDate | null;
  readonly provider: string;
  readonly facility: string;
  readonly head: string;
}

export interface FoundGap {
  readonly kind: Exclude<GapKind, 'by_hand'>;
  readonly key: string;
  readonly title: string;
  readonly fromOn: CalendarDate | null;
  readonly toOn: CalendarDate | null;
  readonly cites: readonly GapCite[];
  /** Where it is after all; null while it is missing. */
  readonly answer: GapCite | null;
}

const treatment: ReadonlySet<string> = new Set(['progress_note', 'pr2_progress_report', 'doctors_first_report', 'consultation', 'history_and_physical', 'emergency_report', 'operative_report', 'discharge_summary', 'nursing_record', 'physical_therapy_note', 'chiropractic_note', 'psych_report', 'work_status']);
const results: ReadonlySet<string> = new Set(['imaging_report', 'diagnostic_study', 'lab_report', 'operative_report']);
const mostCites = 12;
const oneOrderDays = 90;

/**
 * Everything that the mentions ask for, each with where it is after all when a document of the case answers it. `own`
 * are the last names of the practice's physicians, who are referred to and hold no records of the case.
 */
export function gapsOf(mentions: readonly MentionOnPage[], documents: readonly GapDocument[], own: readonly string[], thresholdDays = timeGapDays): FoundGap[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const ours = new Set(own.map((name) => `clinician ${plainName(name)}`));
  const said = mentions
    .filter(({ about, documentId }) => !ours.has(about) && !silentTypes.has(byId.get(documentId ?? '')?.type ?? ''))
    .map((mention) => ({ ...mention, saidOn: mention.documentId === null ? null : (byId.get(mention.documentId)?.serviceOn ?? null) }));
  return [...absentOf(said, documents), ...ordersOf(said, documents), ...timeGapsOf(documents, thresholdDays)];
}

type Said = MentionOnPage & { readonly saidOn: CalendarDate | null };

const citeOf = ({ packetId, pageNumber, words }: MentionOnPage): GapCite => ({ packetId, pageNumber, words });
const answerBy = (document: GapDocument): GapCite => ({ packetId: document.packetId, pageNumber: document.firstPage, words: document.title || document.provider || document.facility, answers: true });

function absentOf(said: readonly Said[], documents: readonly GapDocument[]): FoundGap[] {
  const groups = Map.groupBy(said.filter(({ kind }) => kind === 'referred_to'), ({ about, on }) => (on === null ? about : `${about}|${on}`));
  return [...groups].map(([key, group]) => {
    const [first] = group;
    if (!first) throw new Error('A group has a member');
    const answer = documents.find((document) => answersMention(first, document));
    const days = group.flatMap(({ on, saidOn }) => on ?? saidOn ?? []).sort();
    const title = first.about === 'emergency' ? 'Emergency department records' : first.about.startsWith('specialty') ? `Records of ${first.label.toLowerCase()}` : `Records of ${first.label}`;
    return { kind: 'referred_to', key: `referred_to|${key}`, title, fromOn: first.on ?? days[0] ?? null, toOn: first.on, cites: group.slice(0, mostCites).map(citeOf), answer: answer ? answerBy(answer) : null };
  });
}

function answersMention({ about, on, documentId }: Said, document: GapDocument): boolean {
  if (document.id === documentId && !about.startsWith('facility') && !about.startsWith('clinician')) return false;
  if (silentTypes.has(document.type) || document.type === 'attorney_letter') return false;
  if (on !== null && (document.serviceOn === null || Math.abs(daysBetween(on, document.serviceOn)) > 3)) return false;
  if (about === 'emergency') return document.type === 'emergency_report' || /\bemergency\b/i.test(`${document.title} ${document.facility}`);
  const wanted = about.slice(about.indexOf(' ') + 1);
  // The letterhead of another document names its author; one's own page names whom it refers to.
  const letterhead = document.id === documentId ? '' : document.head.split('\n').slice(0, 3).join(' ').slice(0, 160);
  const names = plainName(`${document.provider} ${document.facility} ${document.title} ${letterhead}`);
  if (about.startsWith('specialty physical')) return document.type === 'physical_therapy_note' || names.includes('physical therapy');
  return ` ${names} `.includes(` ${wanted} `) || (about.startsWith('specialty') && names.includes(wanted.replace(/s$|y$/, '')));
}

/** Orders of one study within three months are one order. */
function ordersOf(said: readonly Said[], documents: readonly GapDocument[]): FoundGap[] {
  const found: FoundGap[] = [];
  for (const [about, group] of Map.groupBy(said.filter(({ kind }) => kind === 'no_result'), (one) => one.about)) {
    const ordered = group.toSorted((a, b) => (a.saidOn ?? '').localeCompare(b.saidOn ?? ''));
    for (let at = 0; at < ordered.length; ) {
      const first = ordered[at];
      if (!first) break;
      const { saidOn } = first;
      const same = ordered.slice(at).filter((one) => saidOn === null ? one.saidOn === null : one.saidOn !== null && daysBetween(saidOn, one.saidOn) <= oneOrderDays);
      at += Math.max(1, same.length);
      const answer = documents.find((document) => answersOrder(about, saidOn, document));
      found.push({ kind: 'no_result', key: `no_result|${about}|${saidOn ?? ''}`, title: `Result of ${first.label}`, fromOn: saidOn, toOn: null, cites: same.slice(0, mostCites).map(citeOf), answer: answer ? answerBy(answer) : null });
    }
  }
  return found;
}

const studySigns: Readonly<Record<string, RegExp>> = { mri: /\bmri?\b|magnetic resonance/i, ct: /\bct\b|computed tomography|cat scan/i, 'x-ray': /x-?ray|radiograph|\bviews?\b/i, 'nerve study': /\bemg\b|nerve conduction|electrodiagnos|\bnc[vs]\b/i };

function answersOrder(about: string, orderedOn: CalendarDate | null, document: GapDocument): boolean {
  if (!results.has(document.type) || (orderedOn !== null && document.serviceOn !== null && document.serviceOn < orderedOn)) return false;
  const text = `${document.title} ${document.head}`;
  const study = Object.keys(studySigns).find((name) => about.startsWith(`study ${name}`)) ?? about.slice(6).split(' ').slice(0, 1).join(' ');
  const part = about.slice(6 + study.length).trim().split(' ').at(-1) ?? '';
  const sides = /\b(?:left|right|cervical|thoracic|lumbar)\b/.exec(about)?.[0];
  return (studySigns[study] ?? new RegExp(`\\b${study}`, 'i')).test(text) && (part === '' || text.toLowerCase().includes(part)) && (sides === undefined || text.toLowerCase().includes(sides));
}

function timeGapsOf(documents: readonly GapDocument[], thresholdDays: number): FoundGap[] {
  const dated = documents.flatMap((document) => (treatment.has(document.type) && document.serviceOn !== null ? [{ document, on: document.serviceOn }] : [])).sort((a, b) => a.on.localeCompare(b.on));
  return dated.flatMap(({ document, on }, at) => {
    const next = dated[at + 1];
    const days = next ? daysBetween(on, next.on) : 0;
    if (!next || days <= thresholdDays) return [];
    const cites = [document, next.document].map((one) => ({ packetId: one.packetId, pageNumber: one.firstPage, words: one.title || one.provider }));
    return [{ kind: 'time_gap' as const, key: `time_gap|${on}|${next.on}`, title: `Treatment between these days: none for ${days} days`, fromOn: addDays(on, 1), toOn: addDays(next.on, -1), cites, answer: null }];
  });
}

/** The treatment that lies in a stretch of time which was known as a gap; null while it still is one. */
export function answerToTimeGap({ fromOn, toOn }: { readonly fromOn: CalendarDate; readonly toOn: CalendarDate }, documents: readonly GapDocument[]): GapCite | null {
  const found = documents.find(({ type, serviceOn }) => treatment.has(type) && serviceOn !== null && serviceOn >= fromOn && serviceOn <= toOn);
  return found ? answerBy(found) : null;
}
