import { describe, expect, it } from 'vitest';
import { placesOf, snippetsOf } from './find-in-text';
import { formatLineRange, linesOfQuote } from './deposition-cite';
import { tidyQuote } from './quote';
import { boxesOf, inRows } from './words-on-page';
import { differenceOf, likenessOf } from './word-difference';

const lines = [[['Lumbar', 100, 50, 120, 20], ['strain,', 230, 50, 100, 20]], [['prior', 100, 80, 80, 20], ['injury', 190, 80, 90, 22]]] as const;

describe('words on a page', () => {
  it.each([
    ['lumbar', [[100, 50, 120, 20]]],
    ['LUMBAR strain', [[100, 50, 215.71, 20]]],
    ['strain, prior injury', [[230, 50, 100, 20], [100, 80, 180, 22]]],
    ['bar', [[160, 50, 60, 20]]],
    ['knee', []],
  ])('%s is at %j', (words, boxes) => {
    expect(boxesOf(lines, words).map((box) => box.map((part) => Math.round(part * 100) / 100))).toEqual(boxes);
  });

  it('keep the lines of the page when they are marked, so that a transcript is cited by page and line', () => {
    const sheet = [['Page', '12'], ['1', 'Q', 'Did', 'you', 'fall?'], ['2', 'A', 'Yes,', 'from', 'the', 'dock.'], ['3', 'Q', 'When', 'was', 'that?'], ['4', 'A', 'In', 'November.']];
    const words = sheet.flatMap((row, at) => row.map((letters) => ({ row: String(at), letters })));
    // From the middle of line 2 into line 4, as a hand marks it.
    const quoted = inRows(words.slice(words.findIndex(({ letters }) => letters === 'Yes,'), -1));
    expect(quoted).toBe('Yes, from the dock.\n3 Q When was that?\n4 A In');
    const range = linesOfQuote(sheet.map((row) => row.join(' ')).join('\n'), quoted);
    expect(range && formatLineRange(range)).toBe('12:2-12:4');
    expect(tidyQuote(quoted)).toBe('Yes, from the dock. Q When was that? A In');
    expect(inRows([])).toBe('');
  });

  it('are found across lines, and nothing that people type is a pattern', () => {
    const text = 'Seen for a lumbar\n  strain (L4-L5), and a Lumbar strain again.';
    expect(snippetsOf(text, 'lumbar strain')).toEqual({ count: 2, before: 'Seen for a ', hit: 'lumbar strain', after: ' (L4-L5), and a Lumbar strain again.' });
    expect(placesOf(text, '(L4-L5)')).toHaveLength(1);
    expect([placesOf(text, '.*'), placesOf(text, '   '), snippetsOf(text, 'knee').count]).toEqual([[], [], 0]);
  });

  it('show only a few words around, with where it was cut', () => {
    const { before, after } = snippetsOf(`${'before '.repeat(30)}pain${' after'.repeat(30)}`, 'pain');
    expect([before.startsWith('…before'), before.length < 70, after.endsWith('after…'), after.length < 70]).toEqual([true, true, true, true]);
  });
});

describe('the difference of two pages', () => {
  it.each([
    ['the same words', 'Off work until May 3', 'off work, until May 3.', ['same'], 100],
    ['one fact', 'Off work until May 3', 'Off work until June 3', ['same', 'first', 'second', 'same'], 80],
    ['a stamp more', 'Off work', 'COPY Off work', ['second', 'same'], 66],
    ['nothing in common', 'a b', 'c', ['first', 'second'], 0],
    ['nothing at all', '', ' ', [], 100],
  ])('%s', (_label, first, second, kinds, likeness) => {
    const found = differenceOf(first, second);
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
    expect(likenessOf(found)).toBe(likeness);
  });
});
