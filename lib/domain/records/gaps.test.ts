import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { mentionsOn } from './gap-mentions';
import { answerToTimeGap, gapsOf, type GapDocument, type MentionOnPage } from './gaps';

const about = (text: string) => mentionsOn(text).map((one) => `${one.about}${one.on ? ` ${one.on}` : ''}`);

describe('what a page speaks of', () => {
  it.each([
    ['He was later\nreferred to Copper Finch Orthopaedic Associates.', ['facility copper finch orthopaedic associates']],
    ['The patient was referred to Dr. Imelda Vance for a consultation.', ['clinician vance']],
    ['I referred her to Imelda R. Vance, M.D., on 3/4/2021.', ['clinician vance 2021-03-04']],
    ['Records from St. Brennan Hospital have been requested.', ['facility st brennan hospital']],
    ['She was seen in the emergency department on January 2, 2022 for pain.', ['emergency 2022-01-02']],
    ['The applicant was then seen by Dr. Trevanion-Lusk on May 21, 2022. There is pain.', ['clinician trevanion lusk 2022-05-21']],
    ['He was admitted to Amber Gate Hospital.', ['facility amber gate hospital']],
    ['Refer to physical therapy, 2 x 6 weeks.', ['specialty physical therapy']],
    ['MRI of the lumbar spine was ordered.', ['study mri lumbar spine']],
    ['Plan: I have ordered an EMG/NCV of the left upper extremity.', ['study nerve study left upper extremity']],
    ['Right knee x-ray ordered.', ['study x-ray']],
    ['He was not referred to Dr. Vance.', []],
    ['Consider referral to Dr. Vance if needed.', []],
    ['MRI of the lumbar spine showed a disc protrusion.', []],
    ['The MRI that was ordered in May was reviewed and shows no fracture.', []],
    ['He was seen in our clinic.', []],
    ['He was referred to obtain an estimate.', []],
  ])('%s', (text, wanted) => expect(about(text)).toEqual(wanted));

  it('cites whole words around the place', () => {
    const text = 'The patient recalls a similar strain four years ago and was referred to Dr. Imelda Vance for a consultation at the downtown office, which has not been scheduled.';
    const [words = ''] = mentionsOn(text).map((one) => one.words);
    expect(words).toContain('referred to Dr. Imelda Vance');
    expect(text.split(' ')).toEqual(expect.arrayContaining(words.split(' ')));
  });

  it('takes a hostile page in no time', () => {
    const before = performance.now();
    mentionsOn(`${'referred to '.repeat(20_000)}${'Aa '.repeat(30_000)}`);
    mentionsOn('MRI of the lumbar ordered '.repeat(5_000));
    mentionsOn(`seen by ${'A. '.repeat(9_000)}`);
    expect(performance.now() - before).toBeLessThan(1_500);
  });
});

const document = (id: string, changed: Partial<GapDocument> = {}): GapDocument => ({ id, packetId: 'p', firstPage: 1, type: 'progress_note', title: '', serviceOn: calendarDate('2025-01-21'), provider: 'Leila Haddad, MD', facility: '', head: '', ...changed });
const mention = (text: string, documentId: string | null = 'd'): MentionOnPage[] => mentionsOn(text).map((one) => ({ ...one, packetId: 'p', pageNumber: 3, documentId }));
const missing = (mentions: MentionOnPage[], documents: GapDocument[], own: string[] = []) => gapsOf(mentions, documents, own).filter(({ kind, answer }) => kind !== 'time_gap' && answer === null).map(({ title }) => title);

describe('what is missing', () => {
  it('is what no document answers', () => {
    const said = mention('She was referred to Dr. Imelda Vance. Records from St. Brennan Hospital are missing.');
    expect(missing(said, [document('d')])).toEqual(['Records of Dr. Imelda Vance', 'Records of St. Brennan Hospital']);
    expect(missing(said, [document('d'), document('e', { provider: 'I. Vance, M.D.' }), document('f', { head: 'ST. BRENNAN HOSPITAL\nEmergency report' })])).toEqual([]);
  });

  it('leaves out the practice itself, and papers that only list', () => {
    expect(missing(mention('She was referred to Dr. Elena Marsh.'), [document('d')], ['Marsh'])).toEqual([]);
    expect(missing(mention('Records from St. Brennan Hospital'), [document('d', { type: 'subpoena' })])).toEqual([]);
  });

  it('wants the visit of the named day, give or take three', () => {
    const said = mention('She was seen in the emergency department on January 2, 2022.');
    expect(missing(said, [document('d'), document('e', { type: 'emergency_report', serviceOn: calendarDate('2022-03-01') })])).toEqual(['Emergency department records']);
    expect(missing(said, [document('d'), document('e', { type: 'emergency_report', serviceOn: calendarDate('2022-01-03') })])).toEqual([]);
  });

  it('wants a result after the order, of the study and the part', () => {
    const said = mention('MRI of the lumbar spine was ordered.');
    const result = (changed: Partial<GapDocument>) => document('r', { type: 'imaging_report', title: 'MRI lumbar spine', serviceOn: calendarDate('2025-02-03'), ...changed });
    expect(missing(said, [document('d')])).toEqual(['Result of MRI, lumbar spine']);
    expect(missing(said, [document('d'), result({})])).toEqual([]);
    expect(missing(said, [document('d'), result({ title: 'MRI cervical spine' })])).toEqual(['Result of MRI, lumbar spine']);
    expect(missing(said, [document('d'), result({ serviceOn: calendarDate('2024-02-03') })])).toEqual(['Result of MRI, lumbar spine']);
  });

  it('takes the same order within three months as one, under one key, and a later one as another', () => {
    const days = [document('d'), document('e', { serviceOn: calendarDate('2025-03-01') }), document('f', { serviceOn: calendarDate('2025-06-01') })];
    const keys = gapsOf(days.flatMap(({ id }) => mention('MRI of the lumbar spine ordered.', id)), days, []).filter(({ kind }) => kind === 'no_result').map(({ key, cites }) => `${key} ${cites.length}`);
    expect(keys).toEqual(['no_result|study mri lumbar spine|2025-01-21 2', 'no_result|study mri lumbar spine|2025-06-01 1']);
  });

  it('asks about a pause in treatment above the threshold, and knows when it is filled', () => {
    const days = ['2024-01-10', '2024-07-08', '2025-02-01'].map((on) => document(on, { serviceOn: calendarDate(on) }));
    const [gap, ...more] = gapsOf([], days, []);
    expect(gap).toMatchObject({ kind: 'time_gap', key: 'time_gap|2024-07-08|2025-02-01', fromOn: '2024-07-09', toOn: '2025-01-31', title: 'Treatment between these days: none for 208 days' });
    expect(more).toEqual([]);
    const stretch = { fromOn: calendarDate('2024-07-09'), toOn: calendarDate('2025-01-31') };
    expect(answerToTimeGap(stretch, days)).toBeNull();
    expect(answerToTimeGap(stretch, [...days, document('x', { serviceOn: calendarDate('2024-11-01'), firstPage: 9 })])).toMatchObject({ pageNumber: 9, answers: true });
  });
});
