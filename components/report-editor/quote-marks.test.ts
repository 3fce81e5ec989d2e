import { describe, expect, test } from 'vitest';
import { nodeOf } from './doc-node';
import { findWords } from './quote-marks';

const doc = nodeOf({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Pain in the ' }, { type: 'text', text: 'left', marks: [{ type: 'strong' }] }, { type: 'text', text: ' knee ' }, { type: 'cite', attrs: { excerptId: null, packetId: '0198c0de-0000-7000-8000-000000000001', page: 4, lines: '', label: 'A, p. 4' } }, { type: 'text', text: ' since  May.' }] },
    { type: 'bullet_list', content: [{ type: 'list_item', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Worse on stairs' }] }] }] },
  ],
});

describe('words that were remarked upon', () => {
  test.each([
    ['left knee', 'left knee'],
    ['knee [A, p. 4] since May', 'knee [A, p. 4] since  May'],
    ['since May. Worse on', 'since  May.Worse on'],
    [' Pain in ', 'Pain in'],
  ])('%j is found', (quoted, shown) => {
    const place = findWords(doc, quoted);
    expect(place && doc.textBetween(place.from, place.to)).toBe(shown);
  });

  test.each(['right knee', '', '   '])('%j is not', (quoted) => {
    expect(findWords(doc, quoted)).toBeNull();
  });
});
