import { describe, expect, it } from 'vitest';
import { builtInWordings } from '@/lib/domain/letter/built-in';
import { insertedText, unknownFieldsIn } from './field-places';

describe('fields of a wording', () => {
  it('finds nothing to complain of in the built-in ones', () => {
    for (const { subject, body } of Object.values(builtInWordings)) expect([...unknownFieldsIn(subject), ...unknownFieldsIn(body)]).toEqual([]);
  });
  it('names an unknown field with its line and the one that is meant', () => {
    const body = 'Dear {{claimant.name}},\n{{#represented}}\nyour claim {{case.claimNumbr}} and {{weather}}\n{{/represented}}';
    expect(unknownFieldsIn(body)).toMatchObject([{ text: '{{case.claimNumbr}}', line: 3, meant: 'case.claimNumber' }, { name: 'weather', meant: null }]);
    const [first] = unknownFieldsIn(body);
    expect(body.slice(first?.from, first?.to)).toBe('{{case.claimNumbr}}');
  });
  it('finds an unknown section at both its ends', () => {
    expect(unknownFieldsIn('{{#foo}}x{{/foo}}').map(({ text }) => text)).toEqual(['{{#foo}}', '{{/foo}}']);
  });
  it.each([
    ['claimant.name', '', '{{claimant.name}}'],
    ['interpreter', '', '{{#interpreter}}\n\n{{/interpreter}}'],
    ['interpreter', 'Bring one.', '{{#interpreter}}Bring one.{{/interpreter}}'],
    ['issues', '', '{{#issues}}\n- {{.}}\n{{/issues}}'],
    ['case.adjNumber', 'ADJ', '{{#case.adjNumber}}ADJ{{/case.adjNumber}}'],
  ])('inserts %s', (name, selected, text) => {
    expect(insertedText(name, selected).text).toBe(text);
  });
});
