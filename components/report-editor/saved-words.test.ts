import { expect, test } from 'vitest';
import { savedInWords } from './saved-words';

const writer = (state: 'saved' | 'waiting' | 'saving' | 'offline' | 'conflict' | 'refused', savedAt: number | null = null) => ({ state, savedAt, isDirty: state !== 'saved' });
const words = (...all: ReturnType<typeof writer>[]) => savedInWords(all, false, (at) => `at ${at}`).words;

test('the state of saving, the worst first', () => {
  expect(words(writer('saved'))).toBe('All saved');
  expect(words(writer('saved', 7), writer('saved', 9))).toBe('Saved at 9');
  expect(words(writer('saved', 7), writer('waiting'))).toBe('Writing …');
  expect(words(writer('waiting'), writer('saving'))).toBe('Saving …');
  expect(words(writer('offline'), writer('waiting'), writer('offline'))).toBe('Offline: kept on this device, 3 sections wait');
  expect(words(writer('offline'), writer('conflict'))).toBe('Changed by two: choose');
  expect(words(writer('conflict'), writer('refused'))).toBe('Not saved, kept on this device');
  expect(savedInWords([writer('offline')], true, String).words).toBe('Offline: only in this tab, 1 section waits');
});
