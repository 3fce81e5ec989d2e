import type { CalendarDate } from '../calendar';
import type { DocumentType } from './document-types';
import type { LabelledDate } from './labelled-dates';
import type { Suggested } from './suggestion';

type Kind = LabelledDate['kind'];
type Weights = Partial<Record<Kind, number>>;

const VISIT: Weights = { service: 10, exam: 9.5, admitted: 7, study: 5, surgery: 5, today: 5, dated: 6.5, bare: 4, prepared: 3, row: 1.5 };
const STAY: Weights = { ...VISIT, admitted: 10.5, service: 9.5, exam: 7 };
const EXECUTED: Weights = { executed: 10, signed: 7.5, issued: 7, dated: 6.5, today: 6, bare: 4.5, prepared: 3 };

/** Which kind of date is the date of service of each type of document, 0 to 10; what is not named is none. */
const WEIGHTS: Readonly<Record<DocumentType, Weights>> = {
  progress_note: VISIT, pr2_progress_report: { ...VISIT, exam: 10.5 }, consultation: VISIT, physical_therapy_note: VISIT, chiropractic_note: VISIT,
  psych_report: { ...VISIT, exam: 10.5 }, work_status: { ...VISIT, exam: 10 }, doctors_first_report: { exam: 11, service: 9, admitted: 6, study: 5 },
  history_and_physical: STAY, emergency_report: STAY, nursing_record: STAY,
  discharge_summary: { ...STAY, admitted: 11, service: 8 },
  operative_report: { ...VISIT, surgery: 11, service: 9.5, admitted: 6, exam: 6 },
  imaging_report: { ...VISIT, study: 10.5, exam: 10.5, service: 10 }, diagnostic_study: { ...VISIT, study: 10.5, exam: 10.5, service: 10 },
  lab_report: { collected: 11, service: 9, study: 7, dated: 5, bare: 3, today: 4, exam: 6 },
  medical_legal_report: { exam: 11, service: 9, study: 2, dated: 4, bare: 3 },
  utilization_review: { decision: 11, dated: 7, bare: 6.5, reported: 5, issued: 7, prepared: 6, sent: 4 },
  claim_form: { today: 11, executed: 9, signed: 8, dated: 6, bare: 4 },
  request_for_authorization: { signed: 10, today: 9, executed: 9, dated: 8, requested: 6.5, bare: 4.5, sent: 4, prepared: 6 },
  record_declaration: EXECUTED, custodian_affidavit: EXECUTED,
  subpoena: { issued: 10, executed: 9, dated: 8, signed: 6, bare: 4 },
  attorney_letter: { bare: 9.5, dated: 8, decision: 8, sent: 6, executed: 3 },
  deposition_transcript: { deposed: 10.5, bare: 8, dated: 6, exam: 5, service: 4 },
  job_description: { prepared: 10, executed: 7, signed: 6.5, dated: 6.5, bare: 4.5, today: 7, exam: 5, service: 5 },
  employment_record: { row: 6, bare: 5, dated: 6, service: 6, prepared: 7, decision: 9, issued: 8 }, billing_statement: { row: 6, service: 9, bare: 4 }, pharmacy_record: { row: 6, service: 8, bare: 4, collected: 3 },
  records_index: { prepared: 10, dated: 8, bare: 6, issued: 6, sent: 3, executed: 5 },
  fax_cover: { sent: 10, dated: 9.5, bare: 6, fax: 2, today: 9, prepared: 4 },
  separator_sheet: {},
};

const TABLES: ReadonlySet<DocumentType> = new Set(['employment_record', 'billing_statement', 'pharmacy_record']);
const SIGNED_LAST: ReadonlySet<DocumentType> = new Set(['record_declaration', 'custodian_affidavit', 'request_for_authorization', 'claim_form', 'subpoena']);

/** Papers say these in sentences; of the others a sentence speaks of some other day. */
const SAID_IN_SENTENCES: ReadonlySet<Kind> = new Set<Kind>(['executed', 'issued', 'deposed', 'bare', 'row', 'fax', 'dated']);

export interface PersonDates {
  readonly bornOn: CalendarDate | null;
  readonly injuredOn: CalendarDate | null;
}

const none: Suggested<CalendarDate | null> = { value: null, confidence: 0, words: '', page: null };
const suggest = (of: LabelledDate, confidence: number): Suggested<CalendarDate | null> => ({ value: of.on, confidence, words: of.words, page: of.page });

/** Whether a date can be one of a document at all: not the day of birth, and of injury only where a label says so. */
function isPossible(date: LabelledDate, { bornOn, injuredOn }: PersonDates, weight: number): boolean {
  if (date.on === bornOn || date.on < '1970-01-01') return false;
  if (bornOn && date.on < bornOn) return false;
  return date.on !== injuredOn || weight >= 9;
}

function scoreOf(date: LabelledDate, type: DocumentType, count: number): number {
  const sentence = date.told && !SAID_IN_SENTENCES.has(date.kind) ? 0.45 : 1;
  const weight = (WEIGHTS[type][date.kind] ?? 0) * sentence;
  if (weight === 0) return 0;
  const late = SIGNED_LAST.has(type) ? date.down * 0.8 : -date.down * 1.2;
  const bare = date.kind === 'bare' && !SIGNED_LAST.has(type) && date.down > 0.35 ? -2.5 : 0;
  return weight + late + bare - (SIGNED_LAST.has(type) ? 0 : Math.min(2, date.pageAt * 0.8)) + Math.min(1, (count - 1) * 0.35) - (date.above ? 0.4 : 0);
}

/** Whether each row gives two days, the begin and the end of a pay period: such a sheet is of the day on which it was prepared. */
function isPaySheet(dates: readonly LabelledDate[]): boolean {
  const rows = dates.filter(({ kind }) => kind === 'row' || kind === 'bare' || kind === 'told');
  const seconds = rows.filter(({ words }, at) => words === rows[at - 1]?.words || rows[at - 1]?.words.includes(words.slice(0, 10))).length;
  return dates.some(({ kind }) => kind === 'prepared') && rows.length >= 6 && seconds >= rows.length * 0.3;
}

/** First and last date of the rows of a ledger, a profile or a time record. */
function tableDates(dates: readonly LabelledDate[], person: PersonDates): { first: LabelledDate; last: LabelledDate } | null {
  const rows = dates.filter((date) => date.on !== person.injuredOn && ['row', 'service', 'dated', 'bare', 'told'].includes(date.kind) && date.on !== person.bornOn && (!person.bornOn || date.on > person.bornOn));
  const begin = rows.filter(({ kind, told, above }) => kind === 'row' || (kind === 'service' && !told) || (kind === 'dated' && above));
  const named = dates.some(({ kind, told }) => (kind === 'decision' || kind === 'issued') && !told);
  if (begin.length < 2 && named) return null;
  const among = begin.length >= 2 ? begin : rows.filter(({ kind }) => kind !== 'told').length > 0 ? rows.filter(({ kind }) => kind !== 'told') : rows;
  if (among.length === 0) return null;
  const ordered = inTheMidst(among);
  const [first, last] = [ordered[0], ordered.at(-1)];
  return first && last ? { first, last } : null;
}

/** The dates in order, without those that lie years from all others: a year read wrong. */
function inTheMidst(dates: readonly LabelledDate[]): LabelledDate[] {
  const ordered = [...dates].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (ordered.length < 4) return ordered;
  const middle = ordered[Math.floor(ordered.length / 2)]?.on ?? '';
  const near = ordered.filter(({ on }) => Math.abs(Number(on.slice(0, 4)) - Number(middle.slice(0, 4))) <= 6);
  return near.filter((date, at) => {
    const alone = at === 0 ? near[1] : at === near.length - 1 ? near[at - 1] : undefined;
    return !alone || Math.abs(Number(date.on.slice(0, 4)) - Number(alone.on.slice(0, 4))) <= 2;
  });
}

/** The date of service of a document of a type, and the last one where it has a stretch of days (see the rules of each type above). Null rather than a guess. */
export function serviceDates(type: DocumentType, dates: readonly LabelledDate[], person: PersonDates): { readonly on: Suggested<CalendarDate | null>; readonly endOn: Suggested<CalendarDate | null> } {
  if (TABLES.has(type) && !isPaySheet(dates)) {
    const table = tableDates(dates, person);
    if (table) return { on: suggest(table.first, 88), endOn: suggest(table.last, 85) };
  }
  const counts = new Map<string, number>();
  for (const { on, kind } of dates) if (WEIGHTS[type][kind]) counts.set(on, (counts.get(on) ?? 0) + 1);
  const ranked = dates
    .map((date) => ({ date, score: scoreOf(date, type, counts.get(date.on) ?? 1) }))
    .filter(({ date, score }) => score >= 3 && isPossible(date, person, WEIGHTS[type][date.kind] ?? 0))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best) return { on: none, endOn: none };
  const rival = ranked.find(({ date }) => date.on !== best.date.on);
  const margin = best.score - (rival?.score ?? 0);
  const confidence = Math.round(Math.max(35, Math.min(98, 40 + best.score * 4 + Math.min(4, margin) * 4)));
  const whole = best.date.shortYear ? dates.find(({ on, shortYear }) => !shortYear && on.slice(5) === best.date.on.slice(5) && on !== best.date.on) : undefined;
  const left = type === 'discharge_summary' ? dates.find(({ kind, on }) => kind === 'discharged' && on >= best.date.on) : undefined;
  return { on: suggest(whole ?? best.date, confidence), endOn: left ? suggest(left, 85) : none };
}

/** The day of birth or of injury that most pages of a packet give; null when none does. */
export function mostSaid(dates: readonly LabelledDate[], kind: 'birth' | 'injury'): CalendarDate | null {
  const counts = new Map<CalendarDate, number>();
  for (const date of dates) if (date.kind === kind) counts.set(date.on, (counts.get(date.on) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
