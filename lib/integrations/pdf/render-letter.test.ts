import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sampleLetter } from '../../test/sample-letter';
import { renderLetter } from './render-letter';

/** The file's objects as text, its compressed streams opened. */
function insides(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body ?? '', 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return text + streams.join('\n');
}

const pageCount = (bytes: Uint8Array): number => [...insides(bytes).matchAll(/\/Type \/Page\b(?!s)/g)].length;

describe('the letter as PDF', () => {
  it('is the same bytes for the same letter, and other bytes for another', async () => {
    const letter = sampleLetter();
    const [first, again] = [await renderLetter(letter, 'all'), await renderLetter(letter, 'all')];
    expect(Buffer.from(first).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, await renderLetter({ ...letter, isVoid: true }, 'all'))).not.toBe(0);
    expect(insides(first)).toContain('(D:20260303');
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

  it('goes on over pages', async () => {
    const long = { ...sampleLetter(), blocks: Array.from({ length: 60 }, (_, at) => ({ kind: 'paragraph' as const, lines: [`Paragraph ${at}. `.repeat(30)] })) };
    expect(pageCount(await renderLetter(long, 'letter'))).toBeGreaterThan(4);
  }, 60_000);
});
