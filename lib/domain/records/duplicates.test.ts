import { describe, expect, it } from 'vitest';
import { comparePages, findElsewhere, findRepeats } from './duplicates';
import type { PageReading } from './page-reading';

const WORDS = 'patient shoulder pain reports swelling therapy medication ibuprofen examination range motion tenderness strength reflexes imaging tear surgery follow visit restrictions lifting overhead diagnosis plan continue home exercises numbness tingling gait normal spine lumbar cervical wrist elbow knee ankle'.split(' ');

/** A page of prose that is another for each seed. */
function prose(seed: number, length = 160): string {
  let state = seed * 7919 + 17;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  const words = Array.from({ length }, (_, at) => (at % 23 === 22 ? `${(next() % 80) + 10}` : (WORDS[next() % WORDS.length] ?? 'pain')));
  return `Clinic note ${1000 + seed}\nDate of visit: 0${(seed % 9) + 1}/1${seed % 9}/2022\n${words.join(' ').replaceAll(/((?:\S+ ){9}\S+) /g, '$1\n')}`;
}

const page = (number: number, text: string, of: Partial<PageReading> = {}): PageReading => ({ number, text, textSource: 'layer', confidence: 100, look: null, contentHash: `hash-${number}`, widthPoints: 612, heightPoints: 792, rotation: 0, ...of });
/** A nursing flowsheet: a row an hour, five figures a row; another one for each seed. */
function flowsheet(seed: number): string {
  let state = seed * 6151 + 29;
  const figure = (from: number, to: number): number => from + ((state = (state * 48_271) % 2_147_483_647) % (to - from));
  return `Nursing flowsheet, service date 03/27/2022\nTime BP HR RR Temp SpO2 Comment\n${Array.from({ length: 24 }, () => `${figure(95, 160)}/${figure(60, 95)} ${figure(55, 110)} ${figure(12, 26)} ${figure(970, 1010)} ${figure(90, 100)}% resting, medicated for pain, denies nausea`).join('\n')}`;
}

/** Each n-th number of a text read wrong: a digit is lost. */
function misreadNumbers(text: string, every: number): string {
  let at = 0;
  return text.replaceAll(/\b\d{2,}\b/g, (number) => (++at % every === 0 ? number.slice(1) : number));
}

/** Every n-th letter read wrong, as of recognition. */
const misread = (text: string, every: number): string => [...text].map((letter, at) => (at % every === every - 1 && /[a-z]/.test(letter) ? 'c' : letter)).join('');
const none = new Set<number>();

describe('findRepeats', () => {
  it('finds pages of equal content, pointing to the first of them', () => {
    const pages = [page(1, prose(1)), page(2, prose(2)), page(3, prose(1), { contentHash: 'hash-1' }), page(4, prose(1), { contentHash: 'hash-1' })];
    const { exactDupOf, nearDupOf } = findRepeats(pages, none);
    expect([...exactDupOf]).toEqual([[3, 1], [4, 1]]);
    expect(nearDupOf.size).toBe(0);
  });

  it('does not take two unknown contents for equal', () => {
    expect(findRepeats([page(1, prose(1), { contentHash: '' }), page(2, prose(2), { contentHash: '' })], none).exactDupOf.size).toBe(0);
  });

  it('leaves out blank pages and separators', () => {
    const { exactDupOf, nearDupOf } = findRepeats([page(1, '', { contentHash: 'e' }), page(2, '', { contentHash: 'e' }), page(3, prose(3)), page(4, prose(3))], new Set([1, 2, 4]));
    expect([exactDupOf.size, nearDupOf.size]).toEqual([0, 0]);
  });

  it('finds a page that was faxed again under a header and a stamp and read with errors', () => {
    const again = `JAN 16, 2022 15:42 FROM: (909) 555-0105  TO: (714) 555-0120  PAGE 001\nRECEIVED JUN 12, 2022\n${misread(prose(4), 40)}\nDEF-000123`;
    expect([...findRepeats([page(1, prose(4)), page(2, prose(5)), page(3, again, { textSource: 'ocr', confidence: 84 })], none).nearDupOf]).toEqual([[3, 1]]);
  });

  it('finds a page that was printed again on another day', () => {
    expect(findRepeats([page(1, `${prose(6)}\nPrinted: 05/10/2022 02:38`), page(2, `${prose(6)}\nPrinted: 11/25/2023 14:10`)], none).nearDupOf.get(2)).toBe(1);
  });

  it.each([
    ['a number', (text: string) => text.replace(/ (\d)(\d) /, (_, a: string, b: string) => ` ${(Number(a) + 4) % 10 || 3}${b} `)],
    ['a date', (text: string) => text.replace('/2022', '/2023')],
    ['a mark that it was corrected', (text: string) => `${text}\nCORRECTED REPORT`],
    ['the same mark with a letter read wrong', (text: string) => `${text}\nCLAIMS INFORMATION (correctcd 3 units)`],
  ])('does not take a page that differs in %s for a repeat', (_, change) => {
    const text = prose(7);
    expect(change(text)).not.toBe(text);
    expect(findRepeats([page(1, text), page(2, change(text))], none).nearDupOf.size).toBe(0);
  });

  it('takes a number of the running head that was read wrong for what it is', () => {
    const head = (number: string) => `Doe, Sample DOB: 06/11/1984 MRN: ${number}\n${prose(11)}`;
    expect(comparePages(page(1, head('1091109')), page(2, head('1092109')))).toBe('near');
    expect(comparePages(page(1, `${prose(11)}\nDosage 1091109 units`), page(2, `${prose(11)}\nDosage 1092109 units`))).toBeNull();
  });

  it('finds a table of figures that was read badly, and no other table of the same form', () => {
    expect(comparePages(page(1, flowsheet(1)), page(2, misreadNumbers(flowsheet(1), 4)))).toBe('near');
    expect(comparePages(page(1, flowsheet(1)), page(2, flowsheet(2)))).toBeNull();
    expect(comparePages(page(1, flowsheet(1)), page(2, flowsheet(1).replace(/(\d)(\d)% resting/, '81% resting')))).toBeNull();
  });

  it('finds a time record of which some days were read wrong, and none of another month', () => {
    const record = (month: number, wrong: readonly number[] = []) => `Employee attendance and time record\n${Array.from({ length: 20 }, (_, at) => `${month}/${String(at + 1).padStart(2, '0')}/20${wrong.includes(at) ? '01' : '21'} regular ${(at * 37) % 60} worked at the plant`).join('\n')}`;
    expect(comparePages(page(1, record(11)), page(2, record(11, [3, 9, 15]), { textSource: 'ocr', confidence: 55 }))).toBe('near');
    expect(comparePages(page(1, record(11)), page(2, record(12), { textSource: 'ocr', confidence: 55 }))).toBeNull();
  });

  it('does not take pages of one transcript for each other, though they have nearly all their words in common', () => {
    const said = ['Q Have you ever injured that body part before?', 'A No.', 'Q Tell me what you were doing when you felt the pain.', 'A I was lifting. I turned and I felt something pull.', 'Q Did you report it to your supervisor?', 'A Yes, the same day.', 'Q Do you take any medication today?', 'A Just ibuprofen this morning.'];
    const answers = (seed: number) => prose(seed, 130).split('\n').slice(2).join(' ').split(' ');
    const transcript = (seed: number) => Array.from({ length: 25 }, (_, at) => `${at + 1} ${at % 2 === 0 ? (said[(at * (2 * seed + 1) + seed * seed) % said.length] ?? '') : `A ${answers(seed).slice(at * 5, at * 5 + 10).join(' ')}`}`).join('\n');
    expect(findRepeats([1, 2, 3, 4, 5].map((seed) => page(seed, transcript(seed))), none).nearDupOf.size).toBe(0);
    expect(comparePages(page(1, transcript(2)), page(2, misread(transcript(2), 30), { textSource: 'ocr', confidence: 84 }))).toBe('near');
  });

  it('finds a page of few words whose signature reads otherwise each time', () => {
    const end = (scribble: string, day = '28') => `Sample P. Doctorhouse, M.D.\nJanuary ${day}, 2022\nPage 2\n${scribble}\nExample, Example & Partners LLP\nPhilippa S. Example\nEnclosures; copies to the law offices of Sample and Other`;
    expect(comparePages(page(1, end('ULLA')), page(2, end('AWRYOD')))).toBe('near');
    expect(comparePages(page(1, end('ULLA')), page(2, end('ULLA', '29')))).toBeNull();
  });

  it('finds the end of a letter under a fax header that could not be read, and not that of a letter of another day', () => {
    const end = (day: string) => `Sample E. Doctorhouse, M.D.\nAugust ${day}, 2021\nPage 2\nVery truly yours,\nExample, Example & Partners LLP\nPhilippa K. Example\nEnclosures; cc: Law Offices of Sample & Other`;
    const faxed = (day: string) => page(2, `bax sont hy (Zee) Soa-liabe os acebel so.sb Fy ere Cr imir oth gath vot\n${end(day)}`, { textSource: 'ocr', confidence: 66 });
    expect(comparePages(page(1, end('19')), faxed('19'))).toBe('near');
    expect(comparePages(page(1, end('19')), faxed('20'))).toBeNull();
  });

  it('does not take left for right', () => {
    const text = prose(8).replace('shoulder', 'left shoulder');
    expect(comparePages(page(1, text), page(2, text.replace('left shoulder', 'right shoulder')))).toBeNull();
    expect(comparePages(page(1, text), page(2, text))).toBe('near');
  });

  it('gives a group the number of its first page', () => {
    const { nearDupOf } = findRepeats([page(1, prose(9)), page(2, misread(prose(9), 90)), page(3, misread(prose(9), 70))], none);
    expect([...nearDupOf]).toEqual([[2, 1], [3, 1]]);
  });

  it('does not mind the order in which pages are given, and answers the same twice', () => {
    const pages = [page(1, prose(1)), page(2, prose(2)), page(3, misread(prose(2), 80)), page(4, misread(prose(1), 80))];
    const found = findRepeats(pages, none);
    expect(findRepeats([...pages].reverse(), none)).toEqual(found);
    expect([...found.nearDupOf]).toEqual([[3, 2], [4, 1]]);
  });

  it('finds nothing among different pages of one hand', () => {
    expect(findRepeats(Array.from({ length: 60 }, (_, at) => page(at + 1, prose(at + 20))), none).nearDupOf.size).toBe(0);
  });
});

describe('findElsewhere', () => {
  it('finds pages of other packets, exactly and nearly, and only those', () => {
    const others = [page(1, prose(1), { contentHash: 'a' }), page(2, prose(2), { contentHash: 'b' })];
    const pages = [page(1, prose(3)), page(2, misread(prose(2), 60)), page(3, prose(1), { contentHash: 'a' }), page(4, misread(prose(3), 60))];
    expect([...findElsewhere(pages, others, none)].sort(([a], [b]) => a - b)).toEqual([[2, { at: 1, kind: 'near' }], [3, { at: 0, kind: 'exact' }]]);
    expect(findElsewhere(pages, others, new Set([2, 3])).size).toBe(0);
  });
});
