import { describe, expect, it } from 'vitest';
import { docBounds, docFault } from './doc-fault';

const text = (words: string, marks?: unknown) => ({ type: 'text', text: words, ...(marks === undefined ? {} : { marks }) });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const id = '0198a7f2-3c1d-7aaa-8bbb-0123456789ab';
const cite = (changed: Record<string, unknown> = {}) => ({ type: 'cite', attrs: { excerptId: id, packetId: id, page: 114, lines: '12:3-14:18', label: 'Packet 2, p. 114', ...changed } });

describe('the document of a report', () => {
  it.each([
    ['an empty paragraph', doc({ type: 'paragraph' })],
    ['marks, each once', doc(paragraph(text('a', [{ type: 'strong' }, { type: 'em' }, { type: 'underline' }])))],
    ['a field, a cite, a break', doc(paragraph({ type: 'field', attrs: { name: 'claimant.born_on', value: '' } }, cite(), cite({ excerptId: null }), { type: 'hard_break' }))],
    ['a field inside bold words', doc(paragraph({ type: 'field', attrs: { name: 'x', value: 'y' }, marks: [{ type: 'strong' }] }))],
    ['headings of both levels', doc({ type: 'heading', attrs: { level: 3 }, content: [text('A')] }, { type: 'heading', attrs: { level: 4 } })],
    ['lists in lists', doc({ type: 'bullet_list', content: [{ type: 'list_item', content: [paragraph(text('a')), { type: 'ordered_list', content: [{ type: 'list_item', content: [paragraph(text('b'))] }] }] }] })],
    ['a table with spans', doc({ type: 'table', content: [{ type: 'table_row', content: [{ type: 'table_header', attrs: { colspan: 2, rowspan: 1, colwidth: [120, 80] }, content: [paragraph(text('a'))] }, { type: 'table_cell', content: [paragraph()] }] }] })],
    ['a quotation', doc({ type: 'blockquote', content: [paragraph(text('He said'))] })],
    ['findings and a chronology', doc({ type: 'findings', attrs: { what: 'measurements' } }, { type: 'chronology', attrs: { tags: ['causation'] } })],
  ])('takes %s', (_label, value) => expect(docFault(value)).toBeNull());

  it.each([
    ['null', null],
    ['text alone', 'words'],
    ['an array', [doc(paragraph())]],
    ['no content', { type: 'doc' }],
    ['a document in a document', doc(doc(paragraph()))],
    ['text outside a paragraph', doc(text('a'))],
    ['a block in a paragraph', doc(paragraph(paragraph()))],
    ['a picture', doc({ type: 'image', attrs: { src: 'https://example.test/x.png' } })],
    ['an own property of the wrong kind', doc(JSON.parse('{"type":"paragraph","__proto__":{"x":1}}'))],
    ['an inherited name as a type', doc({ type: 'constructor' })],
    ['an empty text', doc(paragraph(text('')))],
    ['a link', doc(paragraph(text('a', [{ type: 'link', attrs: { href: 'javascript:x' } }])))],
    ['a mark with attributes', doc(paragraph(text('a', [{ type: 'strong', style: 'x' }])))],
    ['marks on a block', doc({ type: 'paragraph', marks: [{ type: 'strong' }] })],
    ['a heading of level 2', doc({ type: 'heading', attrs: { level: 2 } })],
    ['a field with a bad name', doc(paragraph({ type: 'field', attrs: { name: '<b>', value: '' } }))],
    ['a cite of page 0', doc(paragraph(cite({ page: 0 })))],
    ['a cite of no packet', doc(paragraph(cite({ packetId: 'packet' })))],
    ['an empty list', doc({ type: 'bullet_list', content: [] })],
    ['a row outside a table', doc({ type: 'table_row', content: [] })],
    ['a cell 61 wide', doc({ type: 'table', content: [{ type: 'table_row', content: [{ type: 'table_cell', attrs: { colspan: 61 }, content: [paragraph()] }] }] })],
    ['content in a break', doc(paragraph({ type: 'hard_break', content: [text('a')] }))],
    ['unknown findings', doc({ type: 'findings', attrs: { what: 'rating' } })],
    ['a zero character', doc(paragraph(text('a\u0000')))],
    ['half a surrogate pair', doc(paragraph(text('a\ud83d')))],
  ])('refuses %s', (_label, value) => expect(docFault(value)).toEqual(expect.any(String)));

  it('refuses what is too deep, too many or too long, without running out of stack', () => {
    let deep: unknown = paragraph();
    for (let at = 0; at < 50_000; at += 1) deep = { type: 'blockquote', content: [deep] };
    expect(docFault(doc(deep))).toContain('nested too deep');
    expect(docFault(doc(...Array.from({ length: docBounds.nodes + 1 }, () => paragraph())))).toContain('too many parts');
    expect(docFault(doc(paragraph(text('x'.repeat(docBounds.characters)), text('x'))))).toContain('too long');
  });
});
