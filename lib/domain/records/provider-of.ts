import { cliniciansIn, namePart, type ClinicianInText } from './clinicians-in-text';
import type { DocumentType } from './document-types';
import type { PageReading } from './page-reading';
import { isFaxHeader } from './page-noise';
import { editsWithin } from './page-tokens';
import type { Suggested } from './suggestion';

/** Papers that no treating or evaluating clinician makes. */
const WITHOUT: ReadonlySet<DocumentType> = new Set(['attorney_letter', 'record_declaration', 'fax_cover', 'claim_form', 'separator_sheet', 'subpoena', 'custodian_affidavit', 'pharmacy_record', 'employment_record', 'job_description', 'nursing_record', 'records_index', 'deposition_transcript']);

const SIGNED = /\b(?:(?:electronically|digitally|e-?)[\s-]*(?:signed|authenticated|approved|verified)|signed|authenticated|attested|verified|finalized|approved|signature(?: of (?:treating |rendering |attending )?(?:physician|provider|clinician|supplier|therapist|doctor|examiner)(?: or supplier)?)?|sincerely|respectfully(?: submitted)?|dictated|transcribed for|author(?:ed)?|completed)\b(?:\s+(?:electronically|by|on))*\W*$/i;
const ROLE = /\b(?:(?:rendering|treating|attending|primary treating|examining|evaluating|performing|operating|interpreting|reading|reporting|consulting|admitting|discharging|responsible|ed|emergency|visit|service|billing|supervising)?[\s-]*(?:provider|physician|clinician|doctor|practitioner|surgeon|examiner|evaluator|therapist|radiologist|chiropractor|psychologist|psychiatrist|consultant|pathologist|neurologist|electromyographer|acupuncturist)(?:\(s\)|s)?(?:['’]s)?(?: name| signature| of record| and degree| of service|\/provider)?|attending|surgeon|radiologist|therapist|provider|pt|ot|rendering|seen by|examined by|evaluated by|performed by|treated by|interpreted by|read by|reported by|reviewed and interpreted by|dictated by|with|by|rx|dr|name|seen|electrodiagnostician|attend|prov|phys|md|dos by|resource|author)\W*$/i;
const ORDERED = /\b(?:ordering|ordered|requesting|requested|submitting|referring|client|req|ord)(?:[\s.-]*(?:by|physician|provider|doctor|clinician|md|dr|phys|prov))?\W*$/i;
const REVIEWER = /\b(?:(?:peer|physician|clinical|medical|ur|utilization)?[\s-]*reviewer|reviewed by|review physician|reviewing (?:physician|provider|doctor)|determination (?:made )?by|decision by|physician advisor)\W*$/i;
const STRANGER = /\b(?:referring|referred|referral|refer|refers|pcp|primary care|family (?:doctor|physician|practitioner)|cc|copy|copies|dear|attn|attention|to|addressed|patient|employee|applicant|claimant|worker|director|assistant|assisted by|anesthesi\w+|ordering|ordered|requesting|requested|requested by|ordered by|prescriber|prescribed|employer|attorney|interpreter|supervis\w+ by|previous|prior|records (?:from|of)|per|discussed with|according to|from|nurse|scribe|scribed by|technologist|tech|technician|follow(?:ed)? up with|see|saw|seen by dr|care of|physician of record|insured|adjuster|notary|deponent|send|faxed|primary|circulator|scrub|co-?surgeon|family|thank you)(?:[\s.:-]*(?:by|to|physician|provider|doctor|clinician|md|dr|surgeon|with|on|of))*\W*$/i;
/** A name without credentials behind a label: 'Provider: Doe, Jane' or 'Provider: Jane Q. Doe'. */
const AFTER_LABEL = /^\s*(?:Dr\.? )?(?:([A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+)?), ([A-Z][A-Za-z'’-]*(?: [A-Z]\.?)?)|([A-Z][A-Za-z'’-]*\.?(?: [A-Z]\.?)?(?: [A-Z][A-Za-z'’-]+)) ?([A-Z][A-Za-z'’-]+)?)(?=$|\s{2,}|[|,;(]| [A-Z][a-z]+:| [A-Z]{2,}:| \d)/;
const LABELLED = /\b(?:(?:rendering|treating|attending|examining|evaluating|performing|operating|interpreting|admitting|ordering)[\s-]+)?(?:provider|physician|clinician|practitioner|surgeon|examiner|evaluator|therapist|radiologist|chiropractor|seen by|examined by|performed by|interpreted by|read by|dictated by)(?: name)?\s?[:#]\s*/gi;

interface Mention extends ClinicianInText {
  readonly weight: number;
  readonly line: string;
  readonly page: number;
}

const keyOf = ({ last, initial }: { readonly last: string; readonly initial: string }): string => `${last.toLowerCase().replaceAll(/[^a-z]/g, '')} ${initial.toLowerCase()}`;

function weightOf(type: DocumentType, before: string, alone: boolean, after: string): number {
  const lead = before.trim();
  if (type === 'lab_report') {
    if (ORDERED.test(lead)) return 9;
    return /director|patholog|certif/i.test(lead.slice(-40)) ? 0 : ROLE.test(lead) ? 7 : alone ? 2 : 1;
  }
  if (type === 'utilization_review' && REVIEWER.test(lead)) return 9;
  if (type === 'request_for_authorization' && /request\w*[\s-]+(?:physician|provider|doctor)(?:['’]s)?(?: name| signature)?\W*$/i.test(lead)) return 8;
  if (type === 'billing_statement' && /signature of/i.test(lead.slice(-60))) return 9;
  if (SIGNED.test(lead)) return /co-?sign|reviewed|approved/i.test(lead) ? 5 : 7;
  if (STRANGER.test(lead)) return 0;
  if (ROLE.test(lead) && lead.length > 1 && /[:#/]\s*$|\bby\s*$|[a-z]\s*$/i.test(before)) return /[:#]\s*$/.test(before) ? 7 : 3;
  if (/^\W*(?:interpreting|reading|attending|treating|examining|primary treating|radiologist|surgeon|provider|qualified medical|agreed medical|evaluator|examiner)/i.test(after)) return 5;
  return alone ? 5 : lead === '' ? 2.5 : 0.8;
}

/** Names of a line with what their place says of them, and names without credentials behind the label of a provider. */
function inLine(type: DocumentType, lines: readonly string[], at: number, page: PageReading, place: number): Mention[] {
  const line = lines[at] ?? '';
  const found = cliniciansIn(line);
  const mentions = found.map((one, nth): Mention => {
    const before = line.slice(nth > 0 ? (found[nth - 1]?.at ?? 0) + (found[nth - 1]?.words.length ?? 0) : 0, one.at);
    const above = before.trim() === '' ? (lines[at - 1] ?? '') : '';
    const labelAbove = above.length > 0 && above.length <= 45 && cliniciansIn(above).length === 0 && /[a-z:]$/i.test(above.trim()) ? above : '';
    const after = line.slice(one.at + one.words.length);
    const alone = before.trim().length <= 3 && after.replaceAll(/[^A-Za-z]/g, '').length <= 24;
    const listed = alone && at < lines.length * 0.3 && place === 0;
    const weight = weightOf(type, before.trim() === '' && labelAbove ? `${labelAbove} ` : before, alone, after);
    return { ...one, weight: (listed && !labelAbove ? weight * 0.3 : weight) * (one.credentials === 'Dr' ? 0.4 : 1), line, page: page.number };
  });
  for (const label of line.matchAll(LABELLED)) {
    const from = label.index + label[0].length;
    if (mentions.some((mention) => mention.at >= label.index && mention.at < from + 12)) continue;
    const named = AFTER_LABEL.exec(line.slice(from));
    if (!named) continue;
    const [last, first] = named[1] ? [named[1], named[2] ?? ''] : [named[4] ?? (named[3] ?? '').split(' ').at(-1) ?? '', named[4] ? (named[3] ?? '') : (named[3] ?? '').split(' ').slice(0, -1).join(' ')];
    if (last.length < 2 || first === '') continue;
    const weight = weightOf(type, line.slice(0, from), false, '') * 0.8;
    mentions.push({ name: namePart(`${first} ${last}`), last: namePart(last), initial: first.slice(0, 1).toUpperCase(), credentials: '', at: from, words: named[0].trim(), weight, line, page: page.number });
  }
  return mentions;
}

/** All clinicians that a document names, each mention weighed by what it says: signed, treating, ordering, or some stranger. */
function providerMentions(type: DocumentType, pages: readonly PageReading[]): Mention[] {
  return pages.flatMap((page, place) => {
    const lines = page.text.split('\n').map((line) => line.slice(0, 400).trim()).filter((line) => line !== '' && !isFaxHeader(line));
    return lines.flatMap((_, at) => inLine(type, lines, at, page, place));
  });
}

/** Whether two keys name one person whose name was read wrong by a letter or two. */
function isSamePerson(a: string, b: string): boolean {
  const [lastA = '', initialA = ''] = a.split(' ');
  const [lastB = '', initialB = ''] = b.split(' ');
  return (initialA === initialB || initialA === '' || initialB === '') && (lastA === lastB || (Math.min(lastA.length, lastB.length) >= 6 && editsWithin(lastA, lastB, 2)));
}

/** How often a packet names each clinician in full, with the commonest writing of the name. */
export type Roster = ReadonlyMap<string, { readonly name: string; readonly count: number }>;

/** The clinicians of all pages of a packet. */
export function rosterOf(pages: readonly PageReading[]): Roster {
  const names = new Map<string, Map<string, number>>();
  for (const { text } of pages) {
    for (const one of cliniciansIn(text)) {
      if (one.initial === '') continue;
      const forms = names.get(keyOf(one)) ?? new Map<string, number>();
      forms.set(one.name, (forms.get(one.name) ?? 0) + 1);
      names.set(keyOf(one), forms);
    }
  }
  return new Map([...names].map(([key, forms]) => [key, { name: [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '', count: [...forms.values()].reduce((sum, count) => sum + count, 0) }]));
}

/** The name as most of the packet writes it, where this one was read wrong. */
function asWritten(mention: Mention, roster: Roster): string {
  const own = roster.get(keyOf(mention));
  let best = { name: mention.initial ? (own?.name ?? mention.name) : mention.name, count: own?.count ?? 0 };
  for (const [key, known] of roster) if (known.count > best.count && (isSamePerson(key, keyOf(mention)) || mention.name.endsWith(` ${known.name}`))) best = known;
  return best.name;
}

/** The treating or evaluating clinician of a document, of laboratory reports the one who ordered; empty where none can be told. `stranger` tells names that are none, as the claimant's. */
export function providerOf(type: DocumentType, pages: readonly PageReading[], roster: Roster, stranger: (last: string) => boolean): Suggested<string> {
  const none = { value: '', confidence: 0, words: '', page: null };
  if (WITHOUT.has(type)) return none;
  const mentions = providerMentions(type, pages).filter(({ weight, last, credentials }) => weight > 0 && (credentials !== '' || !stranger(last)));
  const groups: { key: string; best: Mention; sum: number }[] = [];
  for (const mention of mentions) {
    const group = groups.find(({ key }) => isSamePerson(key, keyOf(mention)));
    if (!group) groups.push({ key: keyOf(mention), best: mention, sum: mention.weight });
    else {
      group.sum += mention.weight * 0.5;
      if (mention.weight > group.best.weight || (group.best.initial === '' && mention.initial !== '')) group.best = { ...mention, weight: Math.max(mention.weight, group.best.weight) };
    }
  }
  const [first, second] = groups.sort((a, b) => b.sum - a.sum);
  if (!first || first.sum < 3) return none;
  const margin = first.sum - (second?.sum ?? 0);
  return { value: asWritten(first.best, roster), confidence: Math.round(Math.max(30, Math.min(97, 45 + first.sum * 3.5 + margin * 3))), words: first.best.line.slice(0, 120), page: first.best.page };
}
