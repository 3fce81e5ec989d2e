import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf, type Block, type ReportDoc } from '@/lib/domain/report/doc';
import { chosenDoc, cleanMerge, mergeDocs } from './merge-docs';

const line = (text: string): Block => (text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...lines: string[]): ReportDoc => ({ type: 'doc', content: lines.map(line) });
const merged = (base: ReportDoc, mine: ReportDoc, theirs: ReportDoc): string | null => {
  const clean = cleanMerge(mergeDocs(base, mine, theirs));
  return clean && textOf(clean);
};

describe('two people wrote in the same section', () => {
  const base = doc('He fell from the dock.', 'The back hurt.', 'He went home.');
  test.each([
    ['in different paragraphs', doc('He fell from the north dock.', 'The back hurt.', 'He went home.'), doc('He fell from the dock.', 'The back hurt.', 'He went home at noon.'), 'He fell from the north dock.\nThe back hurt.\nHe went home at noon.'],
    ['in neighbouring paragraphs', doc('He fell from the north dock.', 'The back hurt.', 'He went home.'), doc('He fell from the dock.', 'The low back hurt.', 'He went home.'), 'He fell from the north dock.\nThe low back hurt.\nHe went home.'],
    ['at different words of one paragraph', doc('He fell from the north dock.', 'The back hurt.', 'He went home.'), doc('Mr. Ocampo fell from the dock.', 'The back hurt.', 'He went home.'), 'Mr. Ocampo fell from the north dock.\nThe back hurt.\nHe went home.'],
    ['one added, one changed', doc('He fell from the dock.', 'Nobody saw it.', 'The back hurt.', 'He went home.'), doc('He fell from the dock.', 'The back hurt.', 'He walked home.'), 'He fell from the dock.\nNobody saw it.\nThe back hurt.\nHe walked home.'],
    ['the same', doc('He fell.', 'The back hurt.', 'He went home.'), doc('He fell.', 'The back hurt.', 'He went home.'), 'He fell.\nThe back hurt.\nHe went home.'],
    ['one nothing', base, doc('All new.'), 'All new.'],
  ])('%s: merges by itself', (_, mine, theirs, whole) => {
    expect(merged(base, mine, theirs)).toBe(whole);
  });

  test.each([
    ['the same word', doc('He fell from the north dock.', 'The back hurt.', 'He went home.'), doc('He fell from the south dock.', 'The back hurt.', 'He went home.')],
    ['one removed what the other changed', doc('The back hurt.', 'He went home.'), doc('He fell from the south dock.', 'The back hurt.', 'He went home.')],
    ['both added at the same place', doc('He fell from the dock.', 'Mine.', 'The back hurt.', 'He went home.'), doc('He fell from the dock.', 'Theirs.', 'The back hurt.', 'He went home.')],
  ])('%s: a person chooses', (_, mine, theirs) => {
    const parts = mergeDocs(base, mine, theirs);
    expect(cleanMerge(parts)).toBeNull();
    expect(parts.filter(({ kind }) => kind === 'choice')).toHaveLength(1);
    expect(textOf(chosenDoc(parts, ['mine']))).toBe(textOf(mine));
    expect(textOf(chosenDoc(parts, ['theirs']))).toBe(textOf(theirs));
  });

  test('what the database gives back has its keys in another order and is the same text', () => {
    const turned = (lines: string[]): ReportDoc => ({ content: lines.map((text) => ({ content: [{ text, type: 'text' as const }], type: 'paragraph' as const })), type: 'doc' });
    expect(merged(base, doc('He fell from the north dock.', 'The back hurt.', 'He went home.'), turned(['He fell from the dock.', 'The back hurt.', 'He went home at noon.']))).toBe('He fell from the north dock.\nThe back hurt.\nHe went home at noon.');
  });

  test('marks are kept through a merge of words', () => {
    const bold: ReportDoc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The ' }, { type: 'text', text: 'left', marks: [{ type: 'strong' }] }, { type: 'text', text: ' knee hurts.' }] }] };
    expect(cleanMerge(mergeDocs(doc('The left knee hurts.'), bold, doc('The left knee hurts at night.')))?.content[0]).toEqual({
      type: 'paragraph', content: [{ type: 'text', text: 'The ' }, { type: 'text', text: 'left', marks: [{ type: 'strong' }] }, { type: 'text', text: ' knee hurts at night.' }],
    });
  });

  test('nothing that either wrote is lost when both are kept; who changed nothing loses nothing', () => {
    const words = fc.array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'epsilon'), { minLength: 1, maxLength: 6 });
    const docs = fc.array(words.map((some) => some.join(' ')), { minLength: 1, maxLength: 6 }).map((lines) => doc(...lines));
    fc.assert(fc.property(docs, docs, (was, changed) => {
      expect(textOf(chosenDoc(mergeDocs(was, changed, was), []))).toBe(textOf(changed));
      expect(textOf(chosenDoc(mergeDocs(was, was, changed), []))).toBe(textOf(changed));
    }), { numRuns: 300 });
    fc.assert(fc.property(docs, docs, docs, (was, mine, theirs) => {
      const parts = mergeDocs(was, mine, theirs);
      const choices = parts.filter(({ kind }) => kind === 'choice').length;
      if (choices === parts.length) expect(textOf(chosenDoc(parts, Array.from({ length: choices }, () => 'mine')))).toBe(textOf(mine));
    }), { numRuns: 300 });
  });
});
