import { describe, expect, it } from 'vitest';
import { docxText, unzip } from '../../test/opened-files';
import { sampleLetter } from '../../test/sample-letter';
import { renderLetterDocx } from './render-letter';
import { stampZip } from './stamp-zip';

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
    const text = docxText(await renderLetterDocx(letter, 'letter'));
    for (const words of [letter.letterhead.name, 'March 3, 2026', 'Nguyễn Thị Lan Beltrán', '77 Alhambra Boulevard', 'By fax to (510) 555-0110', 'GBI-229140', letter.subject, 'Where', '9:00 AM', 'Arrive early & rested <please>', 'Elena Marsh, MD', 'Delta Cold Storage, by mail']) expect(text).toContain(words);
    expect(text).not.toContain('penalty of perjury');
  });

  it('swears to the service with the words of the PDF, and says what is a draft', async () => {
    const letter = sampleLetter();
    const text = docxText(await renderLetterDocx(letter, 'all'));
    for (const statement of letter.proof?.statements ?? []) expect(text).toContain(statement);
    expect(text).not.toContain('DRAFT');
    expect(docxText(await renderLetterDocx({ ...letter, isDraft: true }, 'letter'))).toContain('DRAFT');
  });

  it('refuses to stamp what is no zip file', () => {
    expect(() => stampZip(new Uint8Array(40))).toThrow('no zip file');
  });
});
