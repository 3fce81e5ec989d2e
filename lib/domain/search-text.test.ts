import { expect, it } from 'vitest';
import { comparable, compact, searchWords } from './search-text';

it.each([
  ['Gustavo Reyes-Ortiz', 'gustavo reyes ortiz'],
  ['  José   Ñúñez  ', 'jose nunez'],
  ["O'Brien, Siobhán", 'o brien siobhan'],
  ['李 小龍', '李 小龍'],
  ['---', ''],
])('compares %j as %j', (typed, stored) => {
  expect(comparable(typed)).toBe(stored);
});

it('keeps only letters and digits of an identifier', () => {
  expect(compact('SPM-4471/20938')).toBe('spm447120938');
});

it.each([
  ['#1187', ['1187']],
  ['C-1187', ['1187']],
  ['Karimi, Abdul', ['karimi', 'abdul']],
  ['a b c d e f g h i j', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
  ['%_', []],
])('reads %j as the words %j', (typed, words) => {
  expect(searchWords(typed)).toEqual(words);
});
