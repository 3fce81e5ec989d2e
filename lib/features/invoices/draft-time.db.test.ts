import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { expertCase, kept } from '../../test/time';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { listBilledTime } from '../bill-drafts/queries';
import { listReady } from '../ready-bills/queries';
import { listTimeEntries } from '../time-entries/queries';
import { discardInvoice } from './discard-invoice';
import { draftTime } from './draft-time';
import { issueInvoice } from './issue-invoice';
import { printInvoice, readInvoice } from './queries';
import { reviseInvoice } from './revise-invoice';
import { voidInvoice } from './void-invoice';

describe('the bill of time', () => {
  it('has a line for each kind of work, itemizes every entry to the cent, and locks them', async () => {
    const world = await makeWorld();
    const { caseId } = await expertCase(world);
    await kept(world, caseId, 95);
    await kept(world, caseId, 40, { workedOn: '2026-02-22', note: 'Depositions of 2021' });
    await kept(world, caseId, 60, { activity: 'travel', workedOn: '2026-02-23' });
    await kept(world, caseId, 500, { activity: 'other', billable: false });
    expect((await listReady(world.as('biller'), {})).rows).toMatchObject([{ evaluationId: null, feeCode: 'HOURS', valueCents: 168_000, what: 'Time, 3.3 hours', checks: [] }]);
    await expectForbidden(draftTime, world, { caseId }, ['reviewer', 'viewer']);
    await expectUnknownNextDoor(draftTime, { caseId });
    const draft = await draftTime(world.as('biller'), { caseId });
    // 135 minutes are 23 steps of six, 22.5 rounded up, at $60; an hour of travel at $300.
    expect(draft).toMatchObject({ totalCents: 168_000, state: 'DRAFT' });
    const { lines, checks } = await readInvoice(world.as('biller'), { invoiceId: draft.id as never });
    expect(lines.map(({ code, units, amountCents }) => [code, units, amountCents])).toEqual([['HOURS', 23, 138_000], ['TRAVEL', 10, 30_000]]);
    expect(checks.filter(({ rule }) => rule === 'invoice.facts_changed')).toEqual([]);
    const { entries } = await listBilledTime(world.as('viewer'), { invoiceId: draft.id as never });
    expect(entries.map(({ minutes, amountCents, note }) => [minutes, amountCents, note])).toEqual([[95, 97_111, ''], [40, 40_889, ''], [60, 30_000, '']]);
    expect((await listReady(world.as('biller'), {})).count).toBe(0);
    await expect(draftTime(world.as('biller'), { caseId })).rejects.toMatchObject({ rule: 'invoice.draft_exists' });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('invoice.draft_time');

    await kept(world, caseId, 30, { activity: 'report' });
    const changed = await readInvoice(world.as('biller'), { invoiceId: draft.id as never });
    expect(changed.checks.some(({ rule }) => rule === 'invoice.facts_changed')).toBe(true);
    const issued = await issueInvoice(world.as('biller'), { invoiceId: draft.id as never, version: draft.version });
    const printed = await printInvoice(world.as('biller'), { invoiceId: issued.id as never });
    expect(printed).toMatchObject({ heldCents: 0, time: [{ activity: 'Record review', note: 'Records of 2019' }, {}, {}] });
    expect((await listTimeEntries(world.as('biller'), { caseId })).entries.filter(({ invoice }) => invoice?.number === issued.number)).toHaveLength(3);
    await voidInvoice(world.as('biller'), { invoiceId: issued.id as never, version: issued.version, reason: 'Wrong client' });
    expect((await listTimeEntries(world.as('biller'), { caseId })).totals).toMatchObject({ billedMinutes: 0, unbilledMinutes: 225 });
  });

  it('gives the time back with a discarded draft, and with a line that is taken off', async () => {
    const world = await makeWorld();
    const { caseId } = await expertCase(world);
    await kept(world, caseId, 60);
    await kept(world, caseId, 60, { activity: 'report' });
    const draft = await draftTime(world.as('biller'), { caseId });
    const { lines } = await readInvoice(world.as('biller'), { invoiceId: draft.id as never });
    const revised = await reviseInvoice(world.as('biller'), { invoiceId: draft.id as never, version: draft.version, lines: lines.map((line, at) => ({ lineId: line.id, code: line.code, description: line.description, units: at === 0 ? 0 : line.units, unitPriceCents: line.unitPriceCents, changeReason: at === 0 ? 'Not this month' : '' })) });
    expect((await listTimeEntries(world.as('biller'), { caseId })).totals).toMatchObject({ billedMinutes: 60, unbilledMinutes: 60 });
    await discardInvoice(world.as('biller'), { invoiceId: draft.id as never, version: revised.version });
    expect((await listTimeEntries(world.as('biller'), { caseId })).totals).toMatchObject({ billedMinutes: 0, unbilledMinutes: 120 });
    expect(await inPractice(world.practiceId, (tx) => tx.invoice.count({ where: { practiceId: world.practiceId } }))).toBe(0);
  });

  it('refuses what no agreement prices, the schedule’s cases, and a case without time', async () => {
    const world = await makeWorld();
    const { caseId } = await expertCase(world, { hourlyCents: null, travelHourlyCents: null });
    await expect(draftTime(world.as('biller'), { caseId })).rejects.toMatchObject({ rule: 'invoice.no_time' });
    await kept(world, caseId, 60);
    await expect(draftTime(world.as('biller'), { caseId })).rejects.toMatchObject({ rule: 'invoice.time_not_agreed' });
    expect((await listReady(world.as('biller'), {})).rows).toMatchObject([{ checks: [{ rule: 'invoice.time_not_agreed', tone: 'block' }] }]);
    await inPractice(world.practiceId, (tx) => tx.case.updateMany({ where: { practiceId: world.practiceId, id: caseId }, data: { agreementId: null } }));
    await expect(draftTime(world.as('biller'), { caseId })).rejects.toMatchObject({ rule: 'invoice.no_agreement' });
    const exam = await loggedExam(world);
    await kept(world, exam.caseId, 60);
    await expect(draftTime(world.as('biller'), { caseId: exam.caseId as never })).rejects.toMatchObject({ rule: 'invoice.time_by_schedule' });
  });
});
