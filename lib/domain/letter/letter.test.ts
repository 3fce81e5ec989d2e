import { describe, expect, it } from 'vitest';
import { fillWording, problemsOf } from '../../integrations/wording/fill';
import { calendarDate } from '../calendar';
import type { Addressee } from './addressee';
import { blocksOf } from './blocks';
import { documentOf } from './document';
import { mergeFields, sampleValues } from './fields';
import { gapsIn } from './gaps';
import { letterKinds, letterKindTable } from './kinds';
import { mergeValues, type LetterSubject } from './values';
import { builtInWordings } from './built-in';

const on = calendarDate('2026-03-02');
const subject: LetterSubject = {
  date: on,
  practice: { name: 'Alder Evaluations', address: '1200 K Street\nSacramento, CA 95814', phone: '(916) 555-0140', fax: '', email: '' },
  physician: { name: 'Elena Marsh', credentials: 'MD', specialty: 'Orthopaedic surgery' },
  claimant: { name: 'Gustavo Reyes-Ortiz', address: '77 Alhambra Boulevard\nSacramento, CA 95816', phone: '', bornOn: calendarDate('1979-05-04') },
  case: {
    number: 'C-7', kind: 'QME', represented: true, claimNumber: 'GBI-229140', adjNumber: 'ADJ1234567', panelNumber: '7731906', bodyParts: 'Lumbar spine', employer: '', agreementName: '', terms: [],
    injuries: [{ injuredOn: calendarDate('2025-08-14'), throughOn: calendarDate('2026-01-05'), claimNumber: 'GBI-229140', adjNumber: 'ADJ1234567', bodyParts: 'Lumbar spine' }], issues: ['Is it industrial?'],
  },
  parties: [{ role: 'claims_administrator', contactId: 'p', name: 'Sierra Pacific Mutual', address: '', email: '', fax: '' }, { role: 'applicant_attorney', contactId: 'a', name: 'Dana Whitfield', address: '', email: '', fax: '' }],
  exam: { kind: 'COMPREHENSIVE', on: calendarDate('2026-03-24'), startMinute: 9 * 60 + 5, minutes: 60, bookedOn: calendarDate('2026-02-27'), isRemote: false, place: 'Sacramento', address: '1200 K Street\nSacramento, CA 95814', phone: '', lateMinutes: null, cancelledOn: null, cancelledBy: '', cancelledInWriting: null },
  interpreter: { language: 'Spanish', certification: 'certified', arrangedBy: 'defense', vendor: '' },
  referral: null,
  facts: {},
};

describe('the built-in wordings', () => {
  it.each(letterKinds)('%s uses fields that there are, and sample data fills every one', (kind) => {
    const { subject: line, body } = builtInWordings[kind];
    expect([...problemsOf(line), ...problemsOf(body)]).toEqual([]);
    const filled = [fillWording(line, sampleValues), fillWording(body, sampleValues)];
    expect(gapsIn(...filled)).toEqual([]);
    expect(filled.join('\n')).not.toMatch(/\{\{|\}\}|undefined|null|\n\n\n/);
    expect(filled[0]?.length).toBeLessThan(120);
  });

  it('never take themselves for an official form, and name the one whose content they carry', () => {
    for (const kind of letterKinds) {
      const { form } = letterKindTable[kind];
      if (!form) continue;
      const text = fillWording(builtInWordings[kind].body, sampleValues);
      expect(text).toContain(form.name);
      expect(text).toMatch(/not the official form/);
    }
  });

  it('give the appointment notice what Form 110 asks for', () => {
    const text = fillWording(builtInWordings.appointment_notice.body, mergeValues(subject));
    for (const said of ['Gustavo Reyes-Ortiz', 'Dana Whitfield', 'Sierra Pacific Mutual', 'GBI-229140', 'ADJ1234567', '7731906', 'August 14, 2025 through January 5, 2026', 'Tuesday, March 24, 2026', '9:05 AM', '1200 K Street, Sacramento, CA 95814', 'Elena Marsh, MD, Orthopaedic surgery', 'Spanish', 'a certified interpreter', 'the claims administrator, who pays', 'made on February 27, 2026', 'five business days', '34(d)', '(916) 555-0140']) {
      expect(text).toContain(said);
    }
    expect(gapsIn(text)).toEqual([]);
  });

  it('say what is missing, and leave out what need not be there', () => {
    const lacking = { ...subject, claimant: { ...subject.claimant, name: 'Ana', address: '', phone: '', bornOn: null }, exam: { ...subject.exam, startMinute: null } } as LetterSubject;
    const text = fillWording(builtInWordings.appointment_notice.body, mergeValues(lacking));
    expect(gapsIn(text)).toEqual(['time of the appointment']);
    expect(text).not.toContain('Employer:');
    expect(gapsIn(fillWording(builtInWordings.records_request.body, mergeValues(lacking)))).toEqual(['claimant’s date of birth', 'what is asked for']);
    // A deficiency letter says what is wrong by the packet alone; more is not asked for.
    expect(gapsIn(fillWording(builtInWordings.deficiency.body, { ...sampleValues, items: [], 'packet.alsoLacking': [], answerBy: '' }))).toEqual([]);
  });
});

describe('a wording', () => {
  it.each([
    ['Dear {{claimant.nam}}', 'There is no field {{claimant.nam}}.'],
    ['{{#interpreter}}yes', 'Unclosed section'],
    ['{{/interpreter}}', 'Unopened section'],
    ['{{> other}}', 'Letters have no {{>other}}.'],
    ['{{=<% %>=}}', 'Letters have no'],
    ['{{.}}', 'stands for a line of a list'],
    ['{{issues}}', 'has no value of its own'],
    ['{{#constructor}}x{{/constructor}}', 'There is no field'],
    ['{{__proto__}}', 'There is no field'],
    ['{{! a note}}', 'Letters have no'],
  ])('%s is refused', (wording, said) => expect(problemsOf(wording).join(' ')).toContain(said));

  it('repeats a list, opens a section by its text, and prints letters as they are', () => {
    expect(fillWording('{{#issues}}\n{{.}}\n{{/issues}}\n{{#case.adjNumber}}ADJ {{case.adjNumber}}{{/case.adjNumber}}{{^case.panelNumber}} no panel{{/case.panelNumber}}', { issues: ['1. <b> & "c"', '2. x'], 'case.adjNumber': 'ADJ1', 'case.panelNumber': '' })).toBe('1. <b> & "c"\n2. x\nADJ ADJ1 no panel');
  });

  it('every field has a meaning and a sample, and every sample is of its kind', () => {
    expect(new Set(mergeFields.map(({ name }) => name)).size).toBe(mergeFields.length);
    for (const { kind, means, sample } of mergeFields) expect([means.length > 3, kind === 'flag' ? typeof sample === 'boolean' : kind === 'list' ? Array.isArray(sample) : typeof sample === 'string']).toEqual([true, true]);
    expect(Object.keys(mergeValues(subject)).sort()).toEqual(mergeFields.map(({ name }) => name).sort());
  });
});

describe('the text in blocks', () => {
  it('tells headings, lists, facts and paragraphs apart', () => {
    expect(blocksOf('## Where\nDate: March 2\nTime: 9:00 AM\n\n- one\n- two\n\nDear Ms. Pike:\nplease come.\n\nThe reason: none')).toEqual([
      { kind: 'heading', text: 'Where' },
      { kind: 'facts', rows: [['Date', 'March 2'], ['Time', '9:00 AM']] },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'paragraph', lines: ['Dear Ms. Pike:', 'please come.'] },
      { kind: 'paragraph', lines: ['The reason: none'] },
    ]);
    expect(blocksOf('')).toEqual([]);
  });
});

describe('the letter as it is printed', () => {
  const to = (name: string, changed: Partial<Addressee> = {}): Addressee => ({ name, address: '1 K Street\nSacramento, CA', email: '', fax: '', method: 'mail', required: true, ...changed });
  const addressees = [to('Gustavo Reyes-Ortiz'), to('Sierra Pacific Mutual', { method: 'fax', fax: '(916) 555-0199' }), to('Copy reader', { method: 'email', email: 'c@example.test', required: false })];

  it('addresses those who are due it, and copies the others', () => {
    const draft = documentOf(subject, { subject: 'Notice', body: 'Text', addressees, service: null });
    expect(draft).toMatchObject({ isDraft: true, dateInWords: 'March 2, 2026', by: ['By mail', 'By fax to (916) 555-0199'], copies: ['Copy reader, by e-mail to c@example.test'], proof: null, closing: ['Elena Marsh, MD', 'Orthopaedic surgery', 'Alder Evaluations'] });
    expect(draft.to[0]).toEqual(['Gustavo Reyes-Ortiz', '1 K Street', 'Sacramento, CA']);
    expect(draft.covers).toHaveLength(2);
    expect(draft.re.map(([label]) => label)).toEqual(['Claimant', 'Claim number', 'ADJ number', 'Panel number', 'Date of injury']);
  });

  it('swears who served whom, how, where and when (8 CCR 36.7(d))', () => {
    const { proof, dateInWords } = documentOf(subject, { subject: 'Notice of appointment', body: 'Text', addressees, service: { on: calendarDate('2026-03-03'), byName: 'Iris Tan', county: 'Sacramento', address: '1200 K Street, Sacramento, CA 95814', state: 'CA', city: 'Sacramento', emailSection: '8 CCR 36.7' } });
    expect(dateInWords).toBe('March 3, 2026');
    expect(proof?.rows.map(({ name, by, on: day }) => `${name}: ${by}, ${day}`)).toEqual(['Gustavo Reyes-Ortiz: By mail, March 3, 2026', 'Sierra Pacific Mutual: By fax to (916) 555-0199, March 3, 2026', 'Copy reader: By e-mail to c@example.test, March 3, 2026']);
    expect(proof?.statements.join(' ')).toMatch(/over the age of 18 .* county of Sacramento, California\. .*titled “Notice of appointment”.*By mail: .*By fax: .*By e-mail: .*penalty of perjury under the laws of the State of California/s);
    expect(proof?.statements.join(' ')).not.toContain('By hand');
    expect(proof?.signature).toEqual(['Iris Tan']);
  });
});
