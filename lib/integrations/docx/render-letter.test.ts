import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sampleLetter } from '../../test/sample-letter';
import { renderLetterDocx } from './render-letter';
import { stampZip } from './stamp-zip';

/** The entries of a zip file by path, and the time that each is stamped with. */
function unzip(bytes: Uint8Array): { files: Record<string, string>; times: Set<number> } {
  const zip = Buffer.from(bytes);
  const files: Record<string, string> = {};
  const times = new Set<number>();
  let at = zip.readUInt32LE(zip.length - 6);
  for (let left = zip.readUInt16LE(zip.length - 12); left > 0; left -= 1) {
    const [packed, nameLength, extra, comment, local] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + packed);
    times.add(zip.readUInt32LE(at + 12)).add(zip.readUInt32LE(local + 10));
    files[zip.toString('utf8', at + 46, at + 46 + nameLength)] = (zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8');
    at += 46 + nameLength + extra + comment;
  }
  return { files, times };
}

const textOf = (xml: string): string => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('the letter as DOCX', () => {
  it('is the same bytes for the same letter, whatever the clock says', async () => {
    const [first, again] = [await renderLetterDocx(sampleLetter(), 'all'), await renderLetterDocx(sampleLetter(), 'all')];
    expect(Buffer.compare(first, again)).toBe(0);
    const { files, times } = unzip(first);
    expect(times.size).toBe(1);
    expect(files['docProps/core.xml']).toContain('2026-03-03T12:00:00Z');
    expect(Buffer.compare(first, await renderLetterDocx({ ...sampleLetter(), subject: 'Another' }, 'all'))).not.toBe(0);
  });

  it('has the words of the letter: addressees, table, list, signs, closing and copies', async () => {
    const letter = { ...sampleLetter(), copies: ['Delta Cold Storage, by mail'] };
    const text = textOf(unzip(await renderLetterDocx(letter, 'letter')).files['word/document.xml'] ?? '');
    for (const words of [letter.letterhead.name, 'March 3, 2026', 'Nguyễn Thị Lan Beltrán', '77 Alhambra Boulevard', 'By fax to (510) 555-0110', 'GBI-229140', letter.subject, 'Where', '9:00 AM', 'Arrive early & rested <please>', 'Elena Marsh, MD', 'Delta Cold Storage, by mail']) expect(text).toContain(words);
    expect(text).not.toContain('penalty of perjury');
  });

  it('swears to the service with the words of the PDF, and says what is a draft', async () => {
    const letter = sampleLetter();
    const text = textOf(unzip(await renderLetterDocx(letter, 'all')).files['word/document.xml'] ?? '');
    for (const statement of letter.proof?.statements ?? []) expect(text).toContain(statement);
    expect(text).not.toContain('DRAFT');
    expect(textOf(unzip(await renderLetterDocx({ ...letter, isDraft: true }, 'letter')).files['word/document.xml'] ?? '')).toContain('DRAFT');
  });

  it('refuses to stamp what is no zip file', () => {
    expect(() => stampZip(new Uint8Array(40))).toThrow('no zip file');
  });
});
