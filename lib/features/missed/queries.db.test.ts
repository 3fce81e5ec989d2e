import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { evaluationRow, loggedExam } from '../../test/cases';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import type { LogCase } from '../cases/schema';
import { previewMissed } from './queries';
import type { MissedQuestion } from './schema';

async function asked(world: World, question: MissedQuestion, changed: Partial<LogCase> = {}) {
  const { evaluationId } = await loggedExam(world, changed);
  return previewMissed(world.as('assistant'), { evaluationId, ...question });
}

describe('missed.preview', () => {
  it('says what a no-show means, and writes nothing', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const before = await auditedOperations(world.practiceId);
    const preview = await previewMissed(world.as('assistant'), { evaluationId, choice: 'no_show' });
    expect(preview).toMatchObject({ act: 'mark_missed', state: 'NO_SHOW', refusal: null, count: null, bill: { code: 'ML200-95', reason: 'The worker did not come', totalCents: 50_375 }, letter: { kind: 'no_show_notice' }, newDate: { lastOn: null, section: '8 CCR 31.3(e), (f)' } });
    expect(preview.clocks).toMatchObject([{ rule: 'bill.submission', countedOn: '2027-03-02' }]);
    expect(await auditedOperations(world.practiceId)).toEqual(before);
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ state: 'SCHEDULED', version: 1 });
  });

  it('counts pages with a report on the records, and its 30 days', async () => {
    const preview = await asked(await makeWorld(), { choice: 'no_show', recordReviewReport: 'true' }, { pagesExpected: 300 });
    expect(preview.bill.totalCents).toBe(50_375 + 100 * 300);
    expect(preview.clocks.map(({ rule, countedOn }) => [rule, countedOn])).toContainEqual(['report.missed_appointment_review', '2026-04-01']);
    expect(preview.notes.map(({ text }) => text).join(' ')).toMatch(/over 200/);
  });

  it('refuses 20 minutes late, and keeps the state as it is', async () => {
    const preview = await asked(await makeWorld(), { choice: 'too_late', lateMinutes: 20 });
    expect(preview).toMatchObject({ state: 'SCHEDULED', refusal: { rule: 'evaluation.not_late_enough' } });
  });

  it.each<[string, string, MissedQuestion, Record<string, unknown>]>([
    ['in time by all', '2026-03-20', { choice: 'cancelled', cancelledOn: '2026-03-02' }, { act: 'cancel', state: 'CANCELLED', bill: { code: '', totalCents: 0 }, letter: { kind: 'cancellation_notice' }, count: { late: false, disputed: false } }],
    ['late by all', '2026-03-09', { choice: 'cancelled', cancelledOn: '2026-03-02' }, { act: 'mark_missed', state: 'LATE_CANCEL', bill: { code: 'ML200-95', totalCents: 50_375 }, letter: { kind: 'late_cancel_notice' }, count: { late: true, disputed: false } }],
    ['late by some: taken as late', '2026-02-20', { choice: 'cancelled', cancelledOn: '2026-02-11' }, { act: 'mark_missed', state: 'LATE_CANCEL', refusal: null, count: { disputed: true } }],
    ['late by some, and a person says in time', '2026-02-20', { choice: 'in_time', cancelledOn: '2026-02-11' }, { act: 'cancel', state: 'CANCELLED', refusal: null, count: { disputed: true } }],
    ['late by all, and a person says in time', '2026-03-09', { choice: 'in_time', cancelledOn: '2026-03-02' }, { act: 'cancel', refusal: { rule: 'evaluation.cancelled_late' } }],
    ['late, by us, without good cause', '2026-03-09', { choice: 'cancelled', cancelledOn: '2026-03-02', cancelledBy: 'evaluator' }, { act: 'cancel', refusal: { rule: 'evaluation.good_cause_required' } }],
    ['late, by us, for good cause', '2026-03-09', { choice: 'cancelled', cancelledOn: '2026-03-02', cancelledBy: 'evaluator', hasGoodCause: 'true' }, { act: 'cancel', refusal: null, newDate: { lastOn: '2026-05-01', section: '8 CCR 34(e)' } }],
    ['without its day', '2026-03-20', { choice: 'cancelled' }, { act: 'cancel', refusal: { rule: 'evaluation.cancelled_on_required' }, count: null }],
    ['after the appointment', '2026-02-20', { choice: 'cancelled', cancelledOn: '2026-02-25' }, { refusal: { rule: 'appointment.cancelled_after' }, count: null }],
  ])('a cancellation %s', async (_label, examOn, question, expected) => {
    expect(await asked(await makeWorld(), question, { examOn })).toMatchObject(expected);
  });

  it('shows each calendar’s count and the days that part them', async () => {
    const { count } = await asked(await makeWorld(), { choice: 'cancelled', cancelledOn: '2026-02-11' }, { examOn: '2026-02-20' });
    expect(count?.byCalendar.map(({ calendar, days, late }) => [calendar, days, late])).toEqual([['gov', 4, true], ['dwc', 6, false], ['judicial', 5, true]]);
    expect(count?.disputedDays.map(({ name }) => name)).toEqual(['Lincoln Day', 'Lunar New Year']);
  });

  it('waits for the confirmation of what was cancelled by word of mouth', async () => {
    const preview = await asked(await makeWorld(), { choice: 'cancelled', cancelledOn: '2026-03-02', cancelledBy: 'defense', inWriting: 'false' }, { examOn: '2026-03-20' });
    expect(preview.clocks).toMatchObject([{ rule: 'appointment.cancel_confirmation', countedOn: '2026-03-03', side: 'owed_to_us', confidence: 'M' }]);
  });

  it('prices an IME by its agreement, and counts by the agreement’s own days', async () => {
    const world = await makeWorld();
    const ime = { kind: 'IME' as const, panelNumber: '', agreementId: world.agreementId };
    expect(await asked(world, { choice: 'no_show' }, ime)).toMatchObject({ bill: { code: 'NO_SHOW', totalCents: 60_000 }, count: null });
    expect(await asked(world, { choice: 'cancelled', cancelledOn: '2026-03-02' }, { ...ime, examOn: '2026-03-04' })).toMatchObject({ act: 'cancel', count: { businessDays: 2, section: 'Fee agreement' } });
    expect(await asked(world, { choice: 'too_late', lateMinutes: 10 }, { ...ime, examOn: '2026-02-27' })).toMatchObject({ refusal: null, state: 'NOT_SEEN' });
  });

  it('is for the office, and for its own appointments', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await onlyFor(previewMissed, world, { evaluationId, choice: 'no_show' }, ['owner', 'physician', 'assistant']);
    const other = await makeWorld();
    await expect(previewMissed(other.as('owner'), { evaluationId, choice: 'no_show' })).rejects.toBeInstanceOf(NotFound);
  });
});
