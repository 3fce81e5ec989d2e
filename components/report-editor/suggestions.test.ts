import { describe, expect, test } from 'vitest';
import { suggestionsFor, type Phrase } from './suggestions';

const phrase = (name: string, sectionKeys: string[], field?: string): Phrase => ({
  id: name, name, text: `${name} in full`, sectionKeys,
  content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `${name} of ` }, { type: 'field', attrs: { name: field ?? 'claimant.name', value: '[claimant’s name]' } }] }] },
});
const known = { value: (name: string) => (name === 'claimant.name' ? 'Rafael Ocampo' : undefined), phrases: [phrase('Gait normal', []), phrase('Normal lumbar exam', ['examination']), phrase('Normal mood', ['mental_status'])], sectionKey: 'examination' };
const names = (kind: 'field' | 'phrase', query: string) => suggestionsFor({ kind, query }, known).map(({ name }) => name);

describe('what is offered while one types', () => {
  test('phrases of the section first, then those for everywhere, then things; those of other sections not at all', () => {
    expect(names('phrase', '').slice(0, 4)).toEqual(['Normal lumbar exam', 'Gait normal', 'Excerpts', 'Chronology']);
    expect(names('phrase', 'normal')).toEqual(['Normal lumbar exam', 'Gait normal']);
    expect(names('phrase', 'gait')).toEqual(['Gait normal']);
    expect(names('phrase', 'tab')).toEqual(['Table of measurements', 'Table of diagnoses', 'Table of impairments', 'Table of apportionment', 'Table']);
    expect(names('phrase', 'zzz')).toEqual([]);
  });

  test('facts by what they are called, with what they say now or the gap they leave', () => {
    const [first] = suggestionsFor({ kind: 'field', query: 'claimants n' }, known);
    expect(first).toMatchObject({ name: 'Claimant’s name', detail: 'Rafael Ocampo', content: { kind: 'inline', nodes: [{ type: 'field', attrs: { name: 'claimant.name', value: 'Rafael Ocampo' } }] } });
    expect(suggestionsFor({ kind: 'field', query: 'date of birth' }, known)[0]).toMatchObject({ detail: '[date of birth]' });
  });

  test('a phrase comes with the facts of the case in it', () => {
    const [found] = suggestionsFor({ kind: 'phrase', query: 'gait' }, known);
    expect(found?.content).toMatchObject({ kind: 'blocks', blocks: [{ content: [{}, { attrs: { value: 'Rafael Ocampo' } }] }] });
  });
});
