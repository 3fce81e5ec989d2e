import { documentTypes, type DocumentType } from './document-types';
import type { PageFrame } from './page-frame';
import { titlesIn, type TitleHit } from './type-titles';

/** What speaks for one type, the same kinds of signs for each of them, so that a type that was never seen can still be known by its title. */
export interface TypeSigns {
  readonly head: number;
  readonly alone: number;
  readonly later: number;
  readonly hints: number;
  /** The words that weigh most. */
  readonly words: string;
  readonly page: number | null;
}

/** A document, or a stretch of it, as the classifier sees it. */
export interface Signs {
  readonly types: ReadonlyMap<DocumentType, TypeSigns>;
  /** Words, headings and layout, each at most once. */
  readonly features: ReadonlySet<string>;
}

export const typeKeys = Object.keys(documentTypes) as DocumentType[];

/** Words that hardly another type uses; lower case, matched as parts of a line. */
const hintsOf: Readonly<Partial<Record<DocumentType, RegExp>>> = {
  pr2_progress_report: /check the box.*why you are submitting|periodic report .*45 days|form pr-?2/i,
  doctors_first_report: /within 5 days of your initial examination|form 5021|dlsr 5021/i,
  emergency_report: /\b(emergency department|triage|mode of arrival|ed course|disposition)\b/i,
  operative_report: /\b(pre-?operative diagnos|post-?operative diagnos|anesthesia|estimated blood loss|procedure performed|surgeon|tourniquet|incision)/i,
  discharge_summary: /\b(hospital course|discharge (diagnos|medication|instruction|condition)|date of discharge|admission date|admitting diagnos)/i,
  nursing_record: /\b(r\.n\.|initials|temp\b.*\bpulse|spo2.*\bpain|nurse signature|shift)\b/i,
  imaging_report: /\b(impression|technique|comparison|findings|contrast|radiolog|sagittal|axial)\b/i,
  diagnostic_study: /\b(latency|amplitude|conduction velocity|f-?wave|needle emg|nerve conduction|ejection fraction|left ventric|sleep stage|ahi\b|insertional activity)/i,
  lab_report: /\b(reference (range|interval)|specimen|collected|accession|analyte|flag|hemoglobin|wbc)\b/i,
  physical_therapy_note: /\b(therapeutic exercise|manual therapy|neuromuscular re-?education|visit #?\s?\d+ of|home exercise program|97110|97140|p\.?t\.?,? ?d?p?t)\b/i,
  chiropractic_note: /\b(chiropract\w*|subluxation|adjustment|spinal manipulation|98940|98941|d\.c\.)/i,
  psych_report: /\b(mental status|gaf\b|axis i|mood and affect|mmpi|beck depression|psychiatr|psycholog|suicidal)/i,
  work_status: /\b(return to (full|modified) duty|modified duty|temporarily totally disabled|unable to work|no lifting)/i,
  request_for_authorization: /\b(expedited review|resubmission|requesting physician|form rfa|list each specific requested)/i,
  utilization_review: /\b(mtus|non-?certif|medical necessity|physician reviewer|requested treatment|peer review|independent medical review)/i,
  medical_legal_report: /\b(apportionment|causation|whole person impairment|ama guides|labor code section 4628|maximum medical improvement|record review|qualified medical evaluat)/i,
  deposition_transcript: /^\s*\d{0,2}\s*(q\.?|a\.?|by mr\.|by ms\.|the witness:)\s|\b(the deponent|deposition officer|sworn|examination by|reporter)\b/i,
  attorney_letter: /\b(very truly yours|this office represents|please address|enclosed please find|llp|esq)\b/i,
  record_declaration: /\b(9793\(n\)|4062\.3|total (number of )?pages|page count|i .{0,40} declare)/i,
  subpoena: /\b(you are (hereby )?commanded|duces tecum|people of the state|produce the (records|originals))/i,
  custodian_affidavit: /\b(custodian|true copies|ordinary course of business|affiant|evidence code)/i,
  claim_form: /\b(nombre|fecha de|estado|empleado|formulario|dwc 1)\b/i,
  job_description: /\b(occasionally|frequently|constantly|bending|climbing|0-10 lbs|job duties|hours per day)/i,
  employment_record: /\b(clock (in|out)|hours worked|gross (pay|wages)|supervisor|corrective action|pay period|overtime|violation)/i,
  billing_statement: /\b(balance|charges?|payment|cpt|billing provider|amount due|adjustment|icd)\b/i,
  pharmacy_record: /\b(rx ?#|refills?|qty|ndc|days supply|prescriber|dispensed|pharmacist)\b/i,
  records_index: /\b(index of|bates|page range|pages? \d+ ?- ?\d+|no\. of pages)/i,
  fax_cover: /\b(including cover|fax no|facsimile contains|number of pages|to:.*|from:.*)\b/i,
  separator_sheet: /\b(separator|batch \d|section \d|tab \d)/i,
};

const HEAD_LINES = 14;
const IDENTIFYING = /\b(dob|mrn|date of birth|patient( name)?:|claim (no|number)|account|ssn)\b|\b\d{5}(-\d{4})?\b|\d{3}[.\s-]\d{4}\b|,\s?(m\.?d|d\.?o|d\.?c|ph\.?d|psy\.?d|d?p\.?t|r\.?n|n\.?p|p\.?a)\b/i;

/** Reads the signs of a document of so many pages, or of one page alone. Names, addresses and dates are no signs. */
export function signsOf(pages: readonly PageFrame[], count = pages.length): Signs {
  const first = pages[0];
  return { types: first ? typeSigns(first, pages) : new Map(), features: featuresOf(pages, count) };
}

function typeSigns(first: PageFrame, pages: readonly PageFrame[]): ReadonlyMap<DocumentType, TypeSigns> {
  const found = new Map<DocumentType, { head: number; alone: number; later: number; hints: number; words: string; page: number | null; best: number }>();
  const of = (type: DocumentType) => found.get(type) ?? found.set(type, { head: 0, alone: 0, later: 0, hints: 0, words: '', page: null, best: 0 }).get(type)!;
  const take = (hit: TitleHit, at: number) => {
    const entry = of(hit.type);
    const weight = Math.min(1, hit.length / 3) * hit.share;
    const head = at < HEAD_LINES ? Math.max(hit.share, hit.length >= 2 ? 0.5 : 0) * (1 - at / 28) : 0;
    entry.head = Math.max(entry.head, head);
    if (at < HEAD_LINES && hit.share > 0.7) entry.alone = Math.max(entry.alone, Math.min(1, (hit.length + 1) / 4));
    if (at >= HEAD_LINES) entry.later = Math.max(entry.later, weight);
    if (head + weight > entry.best) Object.assign(entry, { best: head + weight, words: hit.words, page: first.number });
  };
  first.lines.slice(0, 30).forEach((line, at) => { if (line.length < 160) for (const hit of titlesIn(line)) take(hit, at); });
  first.lines.slice(30).slice(-3).forEach((line) => { for (const hit of titlesIn(line)) take(hit, 30); });
  const sample = pages.slice(0, 4).flatMap(({ lines }) => lines);
  for (const [type, pattern] of Object.entries(hintsOf) as [DocumentType, RegExp][]) {
    const lines = sample.filter((line) => pattern.test(line)).length;
    if (lines > 0) of(type).hints = Math.min(1, lines / 6);
  }
  return found;
}

function featuresOf(pages: readonly PageFrame[], count: number): ReadonlySet<string> {
  const features = new Set<string>();
  const lines = pages.slice(0, 12).flatMap(({ lines }) => lines);
  for (const line of lines) {
    const heading = /^([A-Za-z][A-Za-z /&'-]{2,36}):/.exec(line)?.[1] ?? (line.length < 40 && /^[A-Z][A-Za-z /&'-]+$/.test(line) ? line : undefined);
    if (heading) features.add(`l:${heading.toLowerCase().replace(/\s+/g, ' ').trim()}`);
    if (!IDENTIFYING.test(line)) for (const word of line.toLowerCase().match(/\b[a-z][a-z-]{2,17}\b/g) ?? []) features.add(`w:${word}`);
  }
  const share = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length / Math.max(1, lines.length);
  const bands = (name: string, value: number, ...limits: number[]) => limits.forEach((limit) => { if (value >= limit) features.add(`x:${name}${limit}`); });
  const words = lines.join(' ').split(/\s+/).length;
  bands('amounts', share(/\d+\.\d{2}\b.*\d+\.\d{2}\b/), 0.1, 0.4);
  bands('boxes', share(/\[[ xX]?\]|[☐☒□■]/), 0.02, 0.1);
  bands('numbered', share(/^\d{1,2}\s+\S/), 0.3, 0.6);
  bands('asked', share(/^(\d{1,2}\s+)?[QA][.:]?\s/), 0.1, 0.3);
  bands('codes', share(/\b(9[0-9]{4}|[A-Z]\d{2}\.\d{1,3})\b/), 0.1);
  bands('items', share(/^\d{1,2}[a-z]?\.\s/), 0.15, 0.3);
  bands('colons', share(/^[^:]{2,30}:/), 0.3, 0.6);
  bands('digits', share(/^(?=(?:\D*\d){6})/), 0.3, 0.6);
  bands('words', words, 25, 80, 200, 500);
  bands('pages', count, 2, 3, 6, 12);
  return features;
}
