import { describe, expect, it } from 'vitest';
import { docxText, insidesOf, pdfText } from '../../test/opened-files';
import { sampleLetter } from '../../test/sample-letter';
import { renderLetterDocx } from '../docx/render-letter';
import { renderLetter } from './render-letter';

const pageCount = (bytes: Uint8Array): number => [...insidesOf(bytes).matchAll(/\/Type \/Page\b(?!s)/g)].length;

describe('the letter as PDF', () => {
  it('is the same bytes for the same letter, and other bytes for another', async () => {
    const letter = sampleLetter();
    const [first, again] = [await renderLetter(letter, 'all'), await renderLetter(letter, 'all')];
    expect(Buffer.from(first).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, await renderLetter({ ...letter, isVoid: true }, 'all'))).not.toBe(0);
    expect(insidesOf(first)).toContain('(D:20260303');
  });

  it('has the proof of service on a page of its own, and a cover for each who gets it on paper', async () => {
    const letter = sampleLetter();
    const alone = pageCount(await renderLetter(letter, 'letter'));
    expect(pageCount(await renderLetter(letter, 'proof'))).toBe(1);
    expect(pageCount(await renderLetter(letter, 'covers'))).toBe(2);
    expect(pageCount(await renderLetter(letter, 'all'))).toBe(alone + 1 + 2);
  });

  it('gives the letter itself where a draft has no proof yet', async () => {
    const draft = { ...sampleLetter(), isDraft: true, proof: null };
    expect(pageCount(await renderLetter(draft, 'proof'))).toBe(pageCount(await renderLetter(draft, 'letter')));
  });

  it('says what the DOCX says: every word of the letter and of its proof, and a page number on each page', async () => {
    const letter = sampleLetter();
    // A word in letters of two alphabets is drawn in two pieces.
    const pdf = pdfText(await renderLetter(letter, 'all')).replace(/\s/g, '');
    const words = docxText(await renderLetterDocx(letter, 'all')).split(/\s+/);
    expect(words.length).toBeGreaterThan(150);
    expect(words.filter((word) => !pdf.includes(word))).toEqual([]);
    expect(pdf).toMatch(/Page1of\d/);
  });

  it('goes on over pages', async () => {
    const long = { ...sampleLetter(), blocks: Array.from({ length: 60 }, (_, at) => ({ kind: 'paragraph' as const, lines: [`Paragraph ${at}. `.repeat(30)] })) };
    expect(pageCount(await renderLetter(long, 'letter'))).toBeGreaterThan(4);
  }, 60_000);
});
