import { describe, expect, test } from 'vitest';
import { textOf } from '@/lib/domain/report/doc';
import type { Excerpt } from '@/lib/features/excerpts/schema';
import { docOf, nodeOf } from './doc-node';
import { excerptLines, excerptsFitting } from './excerpt-lines';

const packetId = '0198c0de-0000-7000-8000-000000000001';
const excerpt = (id: string, given: Partial<Excerpt>): Excerpt => ({
  id, caseId: 'c', packetId, documentId: null, pageNumber: 12, lines: '', cite: 'A, p. 12', happenedOn: '2025-01-21', provider: 'Leila Haddad, MD', type: 'pr2', text: 'Low back pain\nsince the fall.', quoted: '',
  tags: [], privateNote: null, state: 'CONFIRMED', reason: '', createdByName: '', decidedByName: '', decidedAt: null, isRemoved: false, mayRemove: false, version: 1, ...given,
});

describe('excerpts as lines of a report', () => {
  test('each with its day, its source, its words and its page, linked to where it came from', () => {
    const lines = excerptLines([excerpt('e1', { type: 'Therapy note' }), excerpt('e2', { happenedOn: null, provider: '', type: '', text: 'No date.' })]);
    expect(textOf({ content: lines })).toBe('Jan 21, 2025, Leila Haddad, MD, Therapy note: Low back pain since the fall. [A, p. 12]\nUndated: No date. [A, p. 12]');
    expect(lines[0]).toMatchObject({ content: [{}, {}, { type: 'cite', attrs: { excerptId: 'e1', packetId, page: 12 } }] });
    const doc = { type: 'doc' as const, content: lines };
    expect(docOf(nodeOf(doc))).toEqual(doc);
  });

  test('are found by any of their words together, by day, the undated last', () => {
    const all = [excerpt('late', { happenedOn: '2025-03-01', tags: ['causation'] }), excerpt('none', { happenedOn: null }), excerpt('early', { text: 'MRI of the lumbar spine', quoted: '' })];
    const ids = (words: string, tag = '') => excerptsFitting(all, words, tag).map(({ id }) => id);
    expect(ids('')).toEqual(['early', 'late', 'none']);
    expect(ids('lumbar mri')).toEqual(['early']);
    expect(ids('mar 1')).toEqual(['late']);
    expect(ids('', 'causation')).toEqual(['late']);
    expect(ids('haddad knee')).toEqual([]);
  });
});
