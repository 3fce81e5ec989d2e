import { expect, it } from 'vitest';
import { lettersMatch } from './letters-match';

it.each([
  ['Imaging report', 'imgrep', true],
  ['Imaging report', 'report', true],
  ['Imaging report', '', true],
  ['PR-2 progress report', 'pr2', true],
  ['Imaging report', 'mri', false],
  ['Deposition', 'depositions', false],
])('%s by ‘%s’: %s', (name, typed, found) => {
  expect(lettersMatch(name, typed)).toBe(found);
});
