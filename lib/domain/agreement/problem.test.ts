import { expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { agreementProblem, type AgreementPeriod } from './problem';

const on = calendarDate('2026-06-16');
const whole: AgreementPeriod = { active: true, startsOn: null, expiresOn: null };

it.each<[string, Partial<AgreementPeriod>, RegExp | null]>([
  ['no days', {}, null],
  ['its first day', { startsOn: on }, null],
  ['its last day', { expiresOn: on }, null],
  ['the day before it begins', { startsOn: calendarDate('2026-06-17') }, /holds from June 17, 2026 on/],
  ['the day after it ended', { expiresOn: calendarDate('2026-06-15') }, /ended on June 15, 2026/],
  ['out of use', { active: false }, /out of use/],
])('whether new work may be accepted under it: %s', (_, over, words) => {
  const said = agreementProblem({ ...whole, ...over }, on);
  if (words) expect(said).toMatch(words);
  else expect(said).toBeNull();
});
