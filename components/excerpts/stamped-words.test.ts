import { describe, expect, it } from 'vitest';
import { stampedWords } from './stamped-words';

const volume = (firstPage: number, lastPage: number, tooLarge = false) => ({ firstPage, lastPage, tooLarge });

describe('stampedWords', () => {
  it('names one PDF, volumes with their pages, and leaves out what cannot be made', () => {
    expect(stampedWords({ packetId: 'a', volumes: [volume(1, 412)] })).toEqual([{ volume: 1, label: 'PDF' }]);
    expect(stampedWords({ packetId: 'a', volumes: [volume(1, 1_200), volume(1_201, 1_900, true), volume(1_901, 1_901)] })).toEqual([
      { volume: 1, label: 'Volume 1 of 3, pages 1–1,200' },
      { volume: 3, label: 'Volume 3 of 3, page 1,901' },
    ]);
    expect(stampedWords({ packetId: 'a', volumes: [volume(1, 9, true)] })).toEqual([]);
    expect([stampedWords(null), stampedWords(undefined)]).toEqual([[], []]);
  });
});
