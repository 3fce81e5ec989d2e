import { expect, it } from 'vitest';
import { stranger } from '../../test/world';
import { quoteDeadline } from './quote-deadline';

it('answers anyone, with the day we count on and the day it may roll to', async () => {
  const quote = await quoteDeadline(stranger(), { rule: 'report.comprehensive', triggerOn: '2026-05-22' });
  expect(quote).toMatchObject({ strictOn: '2026-06-21', dueOn: '2026-06-22', rolled: true, section: '8 CCR 38(a)', side: 'we_owe' });
  expect(quote.steps.length).toBeGreaterThan(2);
});

it('refuses a rule that does not exist', async () => {
  await expect(quoteDeadline(stranger(), { rule: 'report.never', triggerOn: '2026-05-22' })).rejects.toMatchObject({ rule: 'deadline.unknown_rule' });
});
