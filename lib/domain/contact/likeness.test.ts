import { expect, it } from 'vitest';
import { likenessOf, type ContactLikeness } from './likeness';

const nothing: ContactLikeness = { kind: 'organisation', similarity: 0.1, sameWords: false, sameEmail: false, samePhone: false, sameAddress: false };

it.each<[string, Partial<ContactLikeness>, string | null]>([
  ['nothing in common', {}, null],
  ['one name', { similarity: 1, sameWords: true }, 'Same name'],
  ['one name, written otherwise', { similarity: 0.7 }, 'Name nearly the same'],
  ['last name first', { kind: 'person', similarity: 0.8, sameWords: true }, 'Same words in the name'],
  ['names a little alike', { similarity: 0.4 }, null],
  ['an old name at the same number', { similarity: 0.25, samePhone: true }, 'Same phone'],
  ['another firm that had the number before', { similarity: 0.05, samePhone: true }, null],
  ['everything', { similarity: 0.8, sameEmail: true, samePhone: true, sameAddress: true }, 'Name nearly the same, same e-mail, same phone, same address'],
  ['two firms in one building', { similarity: 0.25, sameAddress: true }, null],
  ['a firm that moved its name', { similarity: 0.45, sameAddress: true }, 'Same address'],
  ['two people of one office', { kind: 'person', similarity: 0.2, samePhone: true, sameAddress: true }, null],
  ['one person with a married name', { kind: 'person', similarity: 0.45, sameEmail: true }, 'Same e-mail'],
])('%s', (_, facts, why) => expect(likenessOf({ ...nothing, ...facts })?.why ?? null).toBe(why));
