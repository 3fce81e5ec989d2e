import type { CalendarDate } from '../calendar';
import { cliniciansIn } from './clinicians-in-text';
import { datesIn } from './dates-in-text';

/** Something that a page speaks of, which should be a document somewhere in the records. */
export interface Mention {
  readonly kind: 'referred_to' | 'no_result';
  /** What makes two mentions one: 'clinician vance', 'facility st brennan hospital', 'emergency', 'study mri lumbar'. */
  readonly about: string;
  /** As it is shown: 'Dr. Imelda Vance', 'MRI, lumbar spine'. */
  readonly label: string;
  /** The day that the words name; else null. */
  readonly on: CalendarDate | null;
  readonly words: string;
}

/** Papers that name everybody and everything and are no account of treatment. */
export const silentTypes: ReadonlySet<string> = new Set(['separator_sheet', 'fax_cover', 'records_index', 'record_declaration', 'custodian_affidavit', 'subpoena', 'billing_statement', 'claim_form']);

const NAME = String.raw`[A-Z][\p{L}'’.&-]*`;
const ORG = String.raw`(?:${NAME} (?:(?:of|for|and|&) )?){1,5}?(?:Hospital|Medical (?:Center|Group|Clinic)|Health (?:Center|System)|Clinic|Center|Associates|Institute|Imaging|Radiology|Rehabilitation|Physical Therapy|Chiropractic|Surgery Center|Surgical Center|Laboratory|Orthop(?:a)?edics?)(?: (?:Associates|Group|Center|Clinic|Hospital))?`;
const ORG_AT = new RegExp(`^(?:the )?(${ORG})(?![\\p{L}])`, 'u');
const REFERRED = /\b(?:referred|referral|refer)\b(?: (?:him|her|them|(?:the )?(?:patient|applicant|claimant|worker)))?(?: (?:out|over|back|on))? to (?:see )?/giu;
const RECORDS = /\b(?:medical |hospital |treatment |prior |outside |his |her )?(?:records|reports|charts?|films) (?:from|of) /giu;
const SEEN = /\b(?:seen|treated|evaluated|examined|admitted|hospitali[sz]ed|operated on|taken|brought|went|presented|transported)\b(?: \w+){0,2}? (?:by|at|in|to) (?:the )?/giu;
const EMERGENCY_AT = /^(?:local |hospital |nearest )?(?:emergency (?:room|department)|ER|ED)\b/iu;
const SPECIALTY_AT = /^(?:an? |the )?(orthop(?:a)?edics?|neurology|neurosurgery|pain management|psychiatry|psychology|physical therapy|occupational therapy|chiropractic|rheumatology|cardiology|ophthalmology|podiatry|urology|gastroenterology|dermatology|otolaryngology|ENT|pulmonology|acupuncture)\b/iu;
const HEDGED = /\b(?:not|no|never|if|unless|may|might|could|would|consider|declin\w+|refus\w+|deni\w+)\b[^.;]{0,40}$/iu;
const STUDY = /\b(MRI?s?|MRA|CT(?: scan)?|CAT scan|x-?rays?|radiographs?|EMG(?:\/NC[VS])?|NC[VS]|nerve conduction|electrodiagnostic\w*|ultrasound|bone scan|echocardiogram|arthrogram|myelogram|discogram|EEG|sleep study|DEXA)\b(?: (?:scans?|stud(?:y|ies)|testing))?(?: of (?:the )?| |, )?((?:(?:right|left|bilateral|cervical|thoracic|lumbar|lumbosacral) ?){0,2}(?:spine|knees?|shoulders?|hips?|wrists?|hands?|elbows?|ankles?|foot|feet|neck|back|head|brain|abdomen|pelvis|chest|upper extremit\w+|lower extremit\w+|extremit\w+)?)/giu;
const ORDERED = /\b(?:order(?:ed|ing)?|request(?:ed|ing)?|will (?:order|obtain)|to be (?:obtained|scheduled)|(?:is|are|was|were) (?:scheduled|pending)|still pending|awaiting|authorization for)\b/iu;
const DONE = /\b(?:(?:was|were|is) (?:reviewed|performed|done|completed|unremarkable|normal|negative|positive)|shows?|showed|demonstrates?|demonstrated|reveals?|revealed|dated|results? of|impression|reviewed|per)\b/iu;
const studyNames: readonly (readonly [RegExp, string, string])[] = [
  [/^mr/i, 'mri', 'MRI'], [/^c(?:t|at)/i, 'ct', 'CT'], [/^(?:x|radio)/i, 'x-ray', 'X-ray'], [/^(?:emg|nc|nerve|electrod)/i, 'nerve study', 'EMG or nerve conduction study'], [/^ultra/i, 'ultrasound', 'Ultrasound'], [/^bone/i, 'bone scan', 'Bone scan'],
  [/^echo/i, 'echocardiogram', 'Echocardiogram'], [/^arthro/i, 'arthrogram', 'Arthrogram'], [/^myelo/i, 'myelogram', 'Myelogram'], [/^disco/i, 'discogram', 'Discogram'], [/^eeg/i, 'eeg', 'EEG'], [/^sleep/i, 'sleep study', 'Sleep study'], [/^dexa/i, 'dexa', 'DEXA scan'],
];

/** A name without titles, signs and case, so that two ways to write it are one. */
export function plainName(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\b(?:the|inc|llc|of)\b/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/\s+/g, ' ');
}

/** What a page's text says that somebody else saw, treated, holds, or was asked to do. */
export function mentionsOn(pageText: string): Mention[] {
  const text = pageText.slice(0, 20_000).replace(/\s+/g, ' ');
  const found: Mention[] = [];
  const add = (mention: Mention | null) => mention && !found.some((one) => one.about === mention.about && one.on === mention.on) && found.push(mention);
  for (const [pattern, hedges] of [[REFERRED, true], [RECORDS, false], [SEEN, false]] as const) {
    for (const match of text.matchAll(pattern)) {
      if (hedges && HEDGED.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
      add(targetAt(text, match.index, match.index + match[0].length, pattern === REFERRED));
    }
  }
  for (const sentence of sentencesOf(text)) studiesIn(sentence).forEach(add);
  return found;
}

function targetAt(text: string, from: number, at: number, takesSpecialty: boolean): Mention | null {
  const rest = text.slice(at, at + 140);
  const words = snippet(text, from, at + 60);
  // A day that belongs to it stands in the same sentence.
  const on = datesIn(rest.split(/(?<=[a-z)]{2})\. /)[0] ?? '')[0]?.on ?? null;
  if (EMERGENCY_AT.test(rest)) return { kind: 'referred_to', about: 'emergency', label: 'Emergency department', on, words };
  const organisation = ORG_AT.exec(rest)?.[1];
  if (organisation) return { kind: 'referred_to', about: `facility ${plainName(organisation)}`, label: organisation, on, words };
  const clinician = cliniciansIn(rest)[0];
  if (clinician && clinician.at <= 4) return { kind: 'referred_to', about: `clinician ${plainName(clinician.last)}`, label: clinician.credentials === 'Dr' ? `Dr. ${clinician.name}` : `${clinician.name}, ${clinician.credentials}`, on, words };
  const specialty = takesSpecialty ? SPECIALTY_AT.exec(rest)?.[1]?.toLowerCase().replace('paedic', 'pedic').replace(/orthopedic$/, 'orthopedics') : undefined;
  return specialty ? { kind: 'referred_to', about: `specialty ${specialty}`, label: `${specialty.charAt(0).toUpperCase()}${specialty.slice(1)}`, on, words } : null;
}

function studiesIn(sentence: string): Mention[] {
  if (!ORDERED.test(sentence) || DONE.test(sentence) || HEDGED.test(sentence.slice(0, sentence.search(ORDERED)))) return [];
  return [...sentence.matchAll(STUDY)].flatMap(([, study = '', part = '']) => {
    const [, key, label] = studyNames.find(([pattern]) => pattern.test(study)) ?? [];
    const where = part.trim().toLowerCase().replace(/s$/, '');
    return key && label ? [{ kind: 'no_result' as const, about: `study ${key}${where ? ` ${where}` : ''}`, label: where ? `${label}, ${where}` : label, on: null, words: snippet(sentence, 0, 200) }] : [];
  });
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[a-z)\d]{2}[.;])\s+(?=[A-Z\d-])/u).map((one) => one.slice(0, 600));

/** The words around a place, whole ones only. */
function snippet(text: string, from: number, to: number): string {
  const [start, end] = [from <= 30 ? 0 : text.indexOf(' ', from - 31) + 1, to + 20 >= text.length ? text.length : text.lastIndexOf(' ', to + 20)];
  return text.slice(Math.min(start, from), Math.max(end, to)).trim().slice(0, 240);
}
