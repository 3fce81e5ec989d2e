import { cliniciansIn } from './clinicians-in-text';
import { datesIn } from './dates-in-text';
import type { DocumentType } from './document-types';
import { isFaxHeader, isStamp } from './page-noise';
import type { PageReading } from './page-reading';
import { editsWithin } from './page-tokens';
import type { Suggested } from './suggestion';
import { titlesIn } from './type-titles';

const WITHOUT: ReadonlySet<DocumentType> = new Set(['attorney_letter', 'record_declaration', 'claim_form', 'separator_sheet', 'employment_record', 'job_description', 'records_index', 'deposition_transcript']);
/** What the names of clinics, hospitals, laboratories, pharmacies and reviewers end with or hold. */
const ORGANISATION =
  /\b(?:clinics?|hospitals?|medical (?:cent(?:er|re)|group|associates|corporation|offices?|clinic|foundation|plaza)|health(?:care)?(?: (?:cent(?:er|re)|system|services|associates|group|partners|network))?|institutes?|surg(?:ery|ical) (?:cent(?:er|re)|associates|institute)|cent(?:er|re)s?|associates|laborator(?:y|ies)|labs?|imaging|radiology|diagnostics?|electrodiagnostics?|orthop(?:a?edics?|a?edic)|chiropractic|(?:physical|occupational|hand) therapy|rehab(?:ilitation)?|pharmac(?:y|ies)|drugs?|neurology|neurosurgery|pain (?:management|medicine|institute)|spine|family (?:medicine|practice)|internal medicine|urgent care|occupational (?:health|medicine)|sports medicine|behavioral health|psychiatry|psychology|counseling|wellness|physicians|specialists?|evaluations?|utilization review|review (?:services|organization)|cardiology|heart (?:&|and) vascular|dermatology|ophthalmology|eye|podiatry|urology|mri|ambulatory|infirmary|sanatorium|hospice|acupuncture|consultants|partners|medicine)\b/i;
const LABEL = /\b(?:facility(?: name)?|service facility(?: location)?|treating facility|clinic(?: name)?|hospital(?: name)?|practice(?: name)?|location(?: of service)?|place of service|laboratory|performing lab(?:oratory)?|pharmacy(?: name)?|provider name and address|records of|billing provider|organization|company(?: name)?|from)\s?[:#]\s*/i;
const CUSTODIAN = /custodian of (?:the )?(?:medical |billing )?records,?(?: (?:for|of|at))?[:,]?\s+([A-Z][^,;\n]{4,70})/i;
const ADDRESS_FIELD = /\b(?:[Aa]ddress|ADDRESS|Practice(?: Name)?)\s?:\s*([A-Z][A-Za-z&'’. -]{5,70}?),\s*\d/;
const STREET = /\b\d{1,5}\s+(?:[NSEW]\.? )?[A-Z][A-Za-z. ]+|\b(?:CA|California)\.? \d{5}|\bP\.?O\.? Box\b|\b(?:suite|ste|tel|ph|phone|fax|telephone)\b\.?/i;
const NOT_ONE = /\b(?:patient|name of|dear|date|claim|employer|insur|signed|page|diagnos|history|impression|address|report of|form|state of california|division|department of|workers|compensation|penalty|declare|section|code|law offices|attorney|llp|esq|please|this|were|was|the patient|account number|notes?:|prescri|visit \d|electronically)\b/i;

/** Lines that hold the words of an organisation and name none: specialties, legal forms, titles. */
const NO_NAME = /^(?:(?:diagnostic |interventional )?radiology|internal medicine|family (?:medicine|practice)|(?:a|an) (?:professional )?(?:medical )?(?:corporation|group|practice)|a professional .*|(?:physical|occupational|emergency|sports|pain|occupational) medicine(?: (?:and|&) rehabilitation)?|orthop\w+(?: surgery)?|neurology|neurosurgery|psychiatry|psychology|cardiology|(?:physical|occupational) therapy|chiropractic|urology|specialists? in .*|.*\b(?:diplomate|fellow|board certified)\b.*)$/i;

const TITLE_WORDS = /\b(?:notes?|reports?|records?|form|summary|statement|request|decision|determination|flowsheet|history|consultation|visit|slip|profile|ledger|declaration|affidavit|subpoena|index|study|without|with contrast|evaluation)\b/i;

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9).#]+$/g, '').trim();

/** A line without what stands beside the name of the organisation: the title of the document, an address, a telephone number. */
function nameIn(line: string): string {
  const upToAddress = line.split(/\s{3,}|\s[|•]\s|\t|(?:,?\s)(?=\d{2,5}\s[A-Z])|(?=\(\d{3}\))|(?=\b(?:tel|phone|ph|fax|telephone)\b)/i)[0] ?? '';
  const beforePerson = cliniciansIn(upToAddress)[0];
  const own = beforePerson && beforePerson.at === 0 ? upToAddress.slice(beforePerson.words.length) : upToAddress;
  return tidy(own.replace(/\s+(?:emergency|radiology|imaging|laboratory|surgery|outpatient)?\s?(?:department|dept\.?)$/i, ''));
}

/** Whether a line with the words of an organisation is the title of a document: 'Physical therapy daily note'. */
function isTitle(name: string): boolean {
  const share = Math.max(0, ...titlesIn(name).map((title) => title.share));
  return share >= 0.97 || (share >= 0.5 && TITLE_WORDS.test(name));
}

/** A name without the title of the document that stands behind it on its line. */
function beforeTitle(name: string): string {
  const words = name.split(' ');
  for (let from = 2; from < words.length; from += 1) {
    const [head, tail] = [words.slice(0, from).join(' '), words.slice(from).join(' ')];
    if (ORGANISATION.test(head) && titlesIn(tail).some(({ share }) => share >= 0.75)) return tidy(head);
  }
  return name;
}

/** The names that stand at the head of a page, with how much speaks for each. */
function heads(page: PageReading): { name: string; score: number; line: string }[] {
  const lines = page.text.split('\n').map((line) => line.slice(0, 400).trim()).filter((line) => line !== '' && !isFaxHeader(line) && !isStamp(line));
  const found: { name: string; score: number; line: string }[] = [];
  for (const [at, line] of lines.slice(0, 12).entries()) {
    const name = beforeTitle(nameIn(line));
    if (name.length < 6 || name.length > 80 || name.split(' ').length < 2 || !ORGANISATION.test(name) || NOT_ONE.test(name) || NO_NAME.test(name)) continue;
    if (datesIn(name).length > 0 || /[.;:]\s*$/.test(line) || isTitle(name)) continue;
    const near = [lines[at + 1], lines[at + 2]].some((next) => next !== undefined && STREET.test(next)) ? 2 : 0;
    found.push({ name, score: 6 - at * 0.4 + near, line });
  }
  return found;
}

/** The organisations that head the pages of a packet, with how many pages each heads: they tell a name from a title beside it. */
export type Letterheads = ReadonlyMap<string, number>;

/** The letterheads of all pages of a packet. */
export function letterheadsOf(pages: readonly PageReading[]): Letterheads {
  const counts = new Map<string, number>();
  for (const page of pages) for (const { name } of heads(page)) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  return counts;
}

/** The name as most of the packet writes it: without a title beside it, and with letters that were misread put right. */
function asHeaded(name: string, letterheads: Letterheads): string {
  const lower = name.toLowerCase();
  let best = { known: lower, count: letterheads.get(lower) ?? 0, cut: false };
  for (const [known, count] of letterheads) {
    const cut = known.length < lower.length && known.split(' ').length >= 2 && lower.startsWith(`${known} `) && count >= 2;
    const misread = Math.abs(known.length - lower.length) <= 3 && editsWithin(known, lower, Math.min(3, Math.floor(lower.length / 9)));
    if ((cut || misread) && count > best.count) best = { known, count, cut };
  }
  if (best.known === lower) return name;
  return best.cut ? name.slice(0, best.known.length) : best.known.toUpperCase();
}

/** Recased to the usual writing where the packet has it in capitals. */
function cased(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replaceAll(/(^|[\s(/-])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase()).replaceAll(/\b(And|Of|The|For|At)\b/g, (word) => word.toLowerCase()).replaceAll(/\b(?:Mri|Llc|Inc|Pc|Llp)\b/g, (word) => word.toUpperCase());
}

/** The clinic, hospital, laboratory or pharmacy of a document; of a fax cover or custodian paper the one it concerns. Empty where none can be told. */
export function facilityOf(type: DocumentType, pages: readonly PageReading[], letterheads: Letterheads): Suggested<string> {
  const none = { value: '', confidence: 0, words: '', page: null };
  if (WITHOUT.has(type)) return none;
  const asked = type === 'subpoena' || type === 'custodian_affidavit';
  for (const page of pages) {
    const flat = page.text.slice(0, 8000).replaceAll('\n', ' ');
    const custodian = asked ? CUSTODIAN.exec(flat)?.[1] : undefined;
    const labelled = page.text.split('\n').map((line) => line.slice(0, 400)).map((line) => ({ line, label: LABEL.exec(line) })).find(({ line, label }) => label && ORGANISATION.test(line.slice(label.index + label[0].length)));
    const behind = labelled?.label ? nameIn(labelled.line.slice(labelled.label.index + labelled.label[0].length).split(',')[0] ?? '') : '';
    const field = ['pr2_progress_report', 'doctors_first_report', 'request_for_authorization'].includes(type) ? ADDRESS_FIELD.exec(flat)?.[1] : undefined;
    const said = (asked ? behind || custodian : field) ?? behind;
    if (said && ORGANISATION.test(said)) return { value: cased(tidy(said)), confidence: 85, words: said, page: page.number };
  }
  const first = pages[0];
  const best = first ? heads(first).sort((a, b) => b.score - a.score)[0] : undefined;
  if (!first || !best) return none;
  return { value: cased(asHeaded(best.name, letterheads)), confidence: Math.round(Math.min(93, 55 + best.score * 5)), words: best.line.slice(0, 120), page: first.number };
}
