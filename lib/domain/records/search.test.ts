import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misreadingDistance, misreadingsOf } from './misreading';
import { mostTerms, parseSearch } from './search-query';
import { hitCloses, hitOpens, piecesOf } from './snippet';

const brief = (typed: string) => parseSearch(typed).map(({ kind, words, excluded }) => `${excluded ? '-' : ''}${kind} ${words.join('+')}`);

describe('what was typed', () => {
  it.each([
    ['meniscus tear', ['word meniscus', 'word tear']],
    ['"Range of Motion" arthro*', ['phrase range+of+motion', 'prefix arthro']],
    ['knee -lumbar -"low back"', ['word knee', '-word lumbar', '-phrase low+back']],
    ['L4-L5 01/14/2024', ['phrase l4+l5', 'phrase 01+14+2024']],
    ['“Dr. Ménière”', ['phrase dr+meniere']],
    ['"never closed', ['phrase never+closed']],
    ['knee knee KNEE', ['word knee']],
    ['a*', ['word a']],
    ['- " * -- ""', []],
    ["o'neil; drop table", ['phrase o+neil', 'word drop', 'word table']],
    ['', []],
  ])('%s', (typed, terms) => {
    expect(brief(typed)).toEqual(terms);
  });

  it('makes of anything at most twelve terms of letters and digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (typed) => {
        const terms = parseSearch(typed);
        expect(terms.length).toBeLessThanOrEqual(mostTerms);
        for (const { words, kind } of terms) {
          expect(words.length > 0 && (kind === 'phrase' || words.length === 1)).toBe(true);
          for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        }
      }),
    );
  });
});

describe('what a scanner made of it', () => {
  it.each([
    ['meniscus', 'rneniscus', 0.5],
    ['meniscus', 'menlscus', 0.5],
    ['clavicle', 'davicle', 0.5],
    ['l4', '14', 0.5],
    ['100', 'lo0', 1],
    ['surgery', 'sugrery', 1],
    ['spine', 'spine', 0],
    ['hypertension', 'hypotension', 2],
  ])('%s as %s is %d away', (meant, read, distance) => {
    expect(misreadingDistance(meant, read)).toBe(distance);
  });

  it('is the same seen from both sides, and nothing only for the word itself', () => {
    const word = fc.string({ unit: fc.constantFrom(...'rnmclid01o'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(misreadingDistance(a, b)).toBe(misreadingDistance(b, a));
        expect(misreadingDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  const known = [
    { word: 'hypertension', pages: 400 },
    { word: 'hypotension', pages: 12 },
    { word: 'hyperlension', pages: 3 },
    { word: 'meniscus', pages: 900 },
    { word: 'rneniscus', pages: 4 },
    { word: 'menlscus', pages: 9 },
    { word: 'hip', pages: 80 },
    { word: 'hlp', pages: 2 },
    { word: 'lip', pages: 60 },
  ];
  it('adds rare misreadings, and no word that means something else', () => {
    expect(misreadingsOf('meniscus', known).map(({ word }) => word)).toEqual(['menlscus', 'rneniscus']);
    expect(misreadingsOf('hypertension', known).map(({ word }) => word)).toEqual(['hyperlension']);
    expect(misreadingsOf('hip', known).map(({ word }) => word)).toEqual(['hlp']);
  });

  it('offers what may have been meant where the word itself is unknown', () => {
    expect(misreadingsOf('menicus', known).map(({ word }) => word)).toEqual(['meniscus']);
    expect(misreadingsOf('xy', known)).toEqual([]);
  });
});

describe('a snippet', () => {
  it('parts what was found from what stands around it, whatever the page says', () => {
    expect(piecesOf(`a <script>alert(1)</script>\n ${hitOpens}knee${hitCloses} </mark> ${hitOpens}pain${hitCloses}`)).toEqual([
      { text: 'a <script>alert(1)</script> ', hit: false },
      { text: 'knee', hit: true },
      { text: ' </mark> ', hit: false },
      { text: 'pain', hit: true },
    ]);
    expect(piecesOf('')).toEqual([]);
  });

  it('loses nothing of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', hitOpens, hitCloses, '<'), maxLength: 60 }), (text) => {
        expect(piecesOf(text).map((piece) => piece.text).join('')).toBe(text.replace(/\s+/g, ' ').replace(/[\ue000\ue001]/g, ''));
      }),
    );
  });
});
