import { describe, expect, it } from 'vitest';
import { layerQuality } from './layer-quality';
import { wordLikeness } from './word-likeness';

const note = 'The patient was seen for follow-up of the lumbar spine. She reports pain with bending and denies numbness in the left leg. Range of motion is limited. The plan is to continue physical therapy twice a week for four weeks, with modified duty at work.';
/** Every sixth sign replaced, as a bad scan is misread. */
const misread = [...note].map((sign, at) => (at % 6 === 4 && /\w/.test(sign) ? 'l.50jf,'[at % 7] : sign)).join('');
/** As a font without a table of letters gives them: each letter stands for another. */
const shifted = [...note].map((sign) => (/[a-z]/i.test(sign) ? String.fromCharCode(((sign.toLowerCase().charCodeAt(0) - 97 + 9) % 26) + 97) : sign)).join('');

describe('how far a text looks like words', () => {
  it('is high for a note, lower where it is misread, lowest where signs stand for others', () => {
    const [clean, poor, garbled] = [note, misread, shifted].map(wordLikeness);
    expect(clean?.sequences).toBeGreaterThan(0.75);
    expect(clean?.plain).toBe(1);
    expect(poor?.sequences).toBeLessThan(0.7);
    expect(poor?.plain).toBeLessThan(0.7);
    expect(garbled?.sequences).toBeLessThan(0.3);
  });

  it('rests on words, not on numbers', () => expect(wordLikeness('12/03/2024 99213 $1,800.00 -- ## 7').words).toBe(0));
});

describe('the layer of a page', () => {
  it.each([
    ['a note that was printed to PDF', note, 0, 'good'],
    ['a note recognized well under its picture', note, 1, 'good'],
    ['a note recognized badly under its picture', misread, 1, 'poor'],
    ['letters that stand for others', shifted, 0, 'poor'],
    ['signs of a private alphabet', '\ue001\ue014\ue00a \ue003\ue001', 0, 'poor'],
    ['a fax header on a picture', 'From: 555-0143 p. 3 of 12', 1, 'poor'],
    ['a ledger of codes and amounts', '99213 02/03/2024 $148.00\n97110 02/05/2024 $62.50', 0, 'good'],
    ['a separator of three words', 'TAB 4 Imaging', 0, 'good'],
    ['a name of another alphabet', 'Пациент: Иван Петров, дата осмотра', 0, 'good'],
    ['a scan without any', '', 1, 'none'],
    ['an empty page', ' \n ', 0, 'none'],
  ] as const)('%s', (_name, text, share, expected) => expect(layerQuality(text, share)).toBe(expected));
});
