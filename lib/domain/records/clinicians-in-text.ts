/** A clinician as a text names one. */
export interface ClinicianInText {
  /** First name or initial, middle, last: 'Jane Q. Doe'. Only the last name where no other is written. */
  readonly name: string;
  readonly last: string;
  /** First letter of the first name, or empty. */
  readonly initial: string;
  /** As written: 'M.D.', 'PA-C'; 'Dr' of one who is only called doctor. */
  readonly credentials: string;
  readonly at: number;
  readonly words: string;
}

const PARTICLE = "(?:(?:de|De|DE|van|Van|VAN|von|Von|VON)[ ](?:la|La|LA|los|Los|LOS|las|Las|LAS|der|Der|DER|den|Den|DEN)|[Dd]el?|DEL?|[Dd]ella|DELLA|[Dd]i|DI|[Dd]a|DA|[Dd]os|DOS|[Dd]u|DU|[Ll]a|LA|[Ll]e|LE|[Ee]l|EL|al|bin|ibn|[Vv]an|VAN|[Vv]on|VON|(?:St|ST)\\.?|Saint|SAINT)";
const WORD = "(?:[A-Z](?:['’][A-Z])?[a-zà-ÿ]+(?:[A-Z][a-zà-ÿ]+)?|[A-Z]['’]?[A-ZÀ-Þ]{1,})";
const LAST = `(?:${PARTICLE}[ ])?${WORD}(?:[-–]${WORD}){0,2}`;
const INITIAL = '[A-Z]\\.?';
const FIRST = `(?:${WORD}(?:-${WORD})?|${INITIAL})`;
const CREDENTIAL =
  "(?:M\\.? ?D\\.?|D\\.? ?O\\.?|D\\.? ?C\\.?|Ph\\.? ?D\\.?|PH\\.?D\\.?|Psy\\.? ?D\\.?|PSY\\.?D\\.?|Ed\\.?D\\.?|D\\.? ?P\\.? ?M\\.?|D\\.? ?D\\.? ?S\\.?|D\\.? ?M\\.? ?D\\.?|O\\.? ?D\\.?|D\\.? ?P\\.? ?T\\.?|M\\.?P\\.?T\\.?|R\\.?P\\.?T\\.?|P\\.? ?T\\.? ?A\\.?|P\\.? ?T\\.?|" +
  'O\\.? ?T\\.? ?R(?:/L)?\\.?|O\\.?T\\.?D\\.?|C\\.?O\\.?T\\.?A\\.?|O\\.? ?T\\.?|P\\.? ?A\\.?(?: ?- ?C\\.?)?|F\\.? ?N\\.? ?P\\.?(?:-(?:BC|C))?|A\\.?G?N\\.?P\\.?(?:-(?:BC|C))?|D\\.?N\\.?P\\.?|C\\.?R\\.?N\\.?P\\.?|N\\.? ?P\\.?(?:-C)?|A\\.?P\\.?R\\.?N\\.?|C\\.?R\\.?N\\.?A\\.?|C\\.?N\\.?M\\.?|C\\.?N\\.?S\\.?|' +
  'R\\.? ?N\\.?|L\\.? ?V\\.? ?N\\.?|L\\.? ?P\\.? ?N\\.?|L\\.? ?Ac\\.?|L\\.?A\\.?C\\.?|L\\.?C\\.?S\\.?W\\.?|L\\.?M\\.?F\\.?T\\.?|M\\.?F\\.?T\\.?|L\\.?P\\.?C\\.?C?|Au\\.?D\\.?|CCC-SLP|A\\.?T\\.?C\\.?|C\\.?H\\.?T\\.?|M\\.?B\\.?B\\.?S\\.?|R\\.? ?Ph\\.?|Pharm\\.? ?D\\.?|R\\. ?EEG T\\.?|C\\.?M\\.?A\\.?)';
const END = "(?![A-Za-z0-9'’])";
const FORWARD = new RegExp(`(?<![A-Za-z'’-])((?:${FIRST}[ ]){1,3}?)(${LAST})(?:,? (?:Jr|Sr|JR|SR|II|III|IV)\\.?)?(?:,[ ]?|[ ]|[ ]?[-–][ ])(${CREDENTIAL})${END}`, 'g');
// Behind a comma stands a first name, unless it is the first of two credentials: 'Doe, Jane PA-C', yet 'Jane Doe, PT, DPT'.
const LAST_FIRST = new RegExp(`(?<![A-Za-z'’-])(${LAST}),[ ]?(?!${CREDENTIAL}[ ,])(${FIRST}(?:[ ]${INITIAL})?)(?:,[ ]?|[ ])(${CREDENTIAL})${END}`, 'g');
const DOCTOR = new RegExp(`(?<![A-Za-z])(?:Dr|DR|Doctor|DOCTOR)\\.?[ ]((?:${FIRST}[ ]){0,2})(${LAST})(?![a-z])`, 'g');

/** Words that begin with a capital and are no names, so that a title above a name is not taken for a first name. */
const NO_NAME = new Set(
  'the by date time provider physician doctor attending ordering referring signed electronically clinician patient name dear re cc to from and of for radiologist surgeon examiner evaluator therapist primary treating report reported interpreted dictated reviewed performed page license npi phone fax clinic hospital center medical group attn department assistant anesthesia anesthesiologist anesthesiology consultant requested requesting prescriber medicine surgery pathologist director laboratory supervising author findings impression assessment plan note visit exam chief history diagnosis radiology technologist interpreting reading nurse psychologist psychiatrist chiropractor rendering authenticated verified approved cosigned seen examined treated service signature printed typed status final employee employer claimant applicant insured'.split(' '),
);

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const cased = (word: string): string => (/^[A-Z'’-]{3,}$/.test(word.replace(/\./g, '')) && word.length > 2 ? word.toLowerCase().replaceAll(/(^|[-'’ ])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase()) : word);

/** Names as they are shown: words that were in capitals in sentence case. */
export function namePart(text: string): string {
  return tidy(text).split(' ').map(cased).join(' ');
}

function clinician(given: string, family: string, credentials: string, at: number, words: string): ClinicianInText | null {
  const first = tidy(given).split(' ').filter((word) => word && !NO_NAME.has(word.toLowerCase().replaceAll('.', '')));
  const last = namePart(family);
  if (NO_NAME.has(last.toLowerCase()) || last.length < 2) return null;
  const name = [...first.map(namePart), last].join(' ');
  return { name, last, initial: (first[0] ?? '').slice(0, 1).toUpperCase(), credentials: tidy(credentials), at, words: tidy(words) };
}

/** The clinicians that a text names with their credentials or as doctor, in its order: 'Jane Q. Doe, M.D.', 'Doe, Jane PA-C', 'Dr. Doe'. */
export function cliniciansIn(text: string): ClinicianInText[] {
  return [...text.matchAll(STRETCH)].flatMap((stretch) => inStretch(stretch[0]).map((one) => ({ ...one, at: one.at + stretch.index })));
}

/** A line, or as much of a very long one as is looked at together. */
const STRETCH = /[^\n]{1,300}/g;

function inStretch(text: string): ClinicianInText[] {
  const found: ClinicianInText[] = [];
  const add = (one: ClinicianInText | null): void => {
    if (one && !found.some(({ at, words }) => one.at < at + words.length && at < one.at + one.words.length)) found.push(one);
  };
  for (const match of text.matchAll(LAST_FIRST)) add(clinician(match[2] ?? '', match[1] ?? '', match[3] ?? '', match.index, match[0]));
  for (const match of text.matchAll(FORWARD)) add(clinician(match[1] ?? '', match[2] ?? '', match[3] ?? '', match.index, match[0]));
  for (const match of text.matchAll(DOCTOR)) add(clinician(match[1] ?? '', match[2] ?? '', 'Dr', match.index, match[0]));
  return found.sort((a, b) => a.at - b.at);
}
