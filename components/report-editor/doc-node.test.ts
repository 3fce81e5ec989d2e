import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingsShown, type Block, type Inline, type ReportDoc } from '@/lib/domain/report/doc';
import { docOf, nodeOf } from './doc-node';
import { wordsOnce } from './words-once';

const word = fc.stringMatching(/^[a-zé0-9 .,]{1,12}$/);
const marks = fc.constantFrom([], [{ type: 'strong' }], [{ type: 'em' }, { type: 'underline' }] as const);
const inline = fc.oneof(
  fc.record({ type: fc.constant('text'), text: word, marks }).map(({ marks: given, ...text }) => (given.length > 0 ? { ...text, marks: given } : text)),
  fc.record({ type: fc.constant('field'), attrs: fc.record({ name: fc.constantFrom('claimant.name', 'exam_on'), value: word }) }),
  fc.record({ type: fc.constant('cite'), attrs: fc.record({ excerptId: fc.option(fc.uuid()), packetId: fc.uuid(), page: fc.integer({ min: 1, max: 9_999 }), lines: fc.constantFrom('', '12:3-14:18'), label: fc.constantFrom('A, p. 12', 'B, p. 4') }) }),
  fc.constant({ type: 'hard_break' }),
) as fc.Arbitrary<Inline>;

/** Neighbours of the same marks are one text in any document that an editor wrote. */
function joined(given: readonly Inline[]): { content?: Inline[] } {
  const out: Inline[] = [];
  for (const one of given) {
    const last = out.at(-1);
    if (one.type === 'text' && last?.type === 'text' && JSON.stringify(one.marks) === JSON.stringify(last.marks)) out[out.length - 1] = { ...last, text: last.text + one.text };
    else out.push(one);
  }
  return out.length > 0 ? { content: out } : {};
}

const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  const words = fc.array(inline, { maxLength: 5 }).map(joined);
  const cell = fc.record({ type: fc.constantFrom('table_cell', 'table_header'), attrs: fc.constantFrom(undefined, { colspan: 2 }, { rowspan: 2, colwidth: [120] }), content: blocks }).map(({ attrs, ...rest }) => (attrs ? { ...rest, attrs } : rest));
  return {
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      words.map((content) => ({ type: 'paragraph', ...content })),
      fc.tuple(fc.constantFrom(3, 4), words).map(([level, content]) => ({ type: 'heading', attrs: { level }, ...content })),
      fc.record({ type: fc.constant('findings'), attrs: fc.record({ what: fc.constantFrom(...findingsShown) }) }),
      fc.record({ type: fc.constant('chronology'), attrs: fc.record({ tags: fc.array(word, { maxLength: 3 }) }) }),
      fc.record({ type: fc.constantFrom('bullet_list', 'ordered_list'), content: fc.array(fc.record({ type: fc.constant('list_item'), content: blocks }), { minLength: 1, maxLength: 3 }) }),
      fc.record({ type: fc.constant('blockquote'), content: blocks }),
      fc.record({ type: fc.constant('table'), content: fc.array(fc.record({ type: fc.constant('table_row'), content: fc.array(cell, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 3 }) }),
    ) as fc.Arbitrary<Block>,
  };
}).block;

describe('a stored document in the editor', () => {
  test('comes back as it went in, whatever it holds', () => {
    fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (content) => {
      const doc: ReportDoc = { type: 'doc', content };
      expect(docOf(nodeOf(doc))).toEqual(doc);
    }), { numRuns: 300 });
  });

  test('is written once for one state of the editor', () => {
    const node = nodeOf({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Low back pain' }] }] });
    expect(docOf(node)).toBe(docOf(node));
  });

  test('without a block gets an empty paragraph', () => {
    expect(docOf(nodeOf({ type: 'doc', content: [] }))).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  });

  test('that does not fit keeps its words', () => {
    const odd = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Kept' }] }, { type: 'blockquote', content: [] }] } as unknown as ReportDoc;
    expect(docOf(nodeOf(odd))).toEqual({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Kept' }] }] });
  });

  test('counts its words without what is printed from elsewhere', () => {
    const doc: ReportDoc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Straight-leg raise at 45°, left.' }] }, { type: 'findings', attrs: { what: 'measurements' } }, { type: 'chronology', attrs: { tags: [] } }] };
    expect(wordsOnce(doc)).toBe(5);
  });
});
