import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misreadingDistance, misreadingsOf } from './misreading';
import { mostTerms, parseSearch } from './search-query';
import { snippetOf } from './snippet';

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
  const shown = (text: string, ...found: readonly (readonly [lexeme: string, ...places: number[]])[]) =>
    snippetOf(text, found.map(([lexeme, ...places]) => ({ lexeme, places }))).map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece)).join('');

  it('parts what was found from what stands around it, whatever the page says', () => {
    expect(shown('a <script>alert(1)</script>\n knee </mark> pain.', ['knee', 6], ['pain', 8])).toBe('a <script>alert(1)</script> [knee] </mark> [pain].');
    expect(shown('Tear of the medial  meniscus, Meniscus intact', ['medial', 4], ['meniscus', 5, 6])).toBe('Tear of the [medial meniscus], [Meniscus] intact');
    expect(snippetOf('', [])).toEqual([]);
    expect(shown('', ['knee', 1])).toBe('');
  });

  it('knows a word by its stem, with accents, and where the index counts a word more or less', () => {
    expect(shown('Arthroscopies of Ménière', ['arthroscopi', 1], ['menier', 3])).toBe('[Arthroscopies] of [Ménière]');
    expect(shown('½ inch tear of the meniscus', ['meniscus', 7])).toBe('½ inch tear of the [meniscus]');
    expect(shown('nothing of it here', ['meniscus', 2])).toBe('nothing of it here');
  });

  it('shows the stretch with most of what was looked for, and the next best', () => {
    const filler = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');
    const page = `knee ${filler(60)} knee strain ${filler(60)} strain`;
    const text = shown(page, ['knee', 1, 62], ['strain', 63, 124]);
    expect(text).toContain('w59 [knee strain] w0');
    expect(text.split(' … ')).toHaveLength(2);
    expect(text.split(/\s/).length).toBeLessThanOrEqual(50);
    expect(shown(filler(100)).split(' ')).toHaveLength(24);
  });

  it('says only what the page says, in its order', () => {
    const unit = fc.constantFrom('a', 'é', ' ', '\n', '<', 'b', '1', '½');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 4 }), (text, places) => {
        const parts = snippetOf(text, [{ lexeme: 'a', places }]).map((piece) => piece.text).join('').split(' … ');
        const whole = text.replace(/\s+/g, ' ');
        for (const part of parts) expect(whole).toContain(part);
      }),
    );
  });
});
