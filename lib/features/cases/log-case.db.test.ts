import { describe, expect, it } from 'vitest';
import { Forbidden, NotFound } from '../../core/errors';
import { auditedOperations, inPractice, makeWorld, stranger, type World } from '../../test/world';
import { logCase } from './log-case';
import { readCase } from './queries';
import type { LogCase } from './schema';

const panel = (world: World, changed: Partial<LogCase> = {}): LogCase => ({
  kind: 'QME',
  claimant: { name: 'Gustavo Reyes-Ortiz' },
  claimNumber: 'GBI-229140',
  panelNumber: '7731906',
  payer: { id: world.payerId },
  physicianId: world.physicianId,
  locationId: world.locationId,
  examOn: '2026-04-10',
  pagesExpected: 860,
  interpreterLanguage: 'Spanish',
  ...changed,
});
const casesOf = (world: World) => inPractice(world.practiceId, (tx) => tx.case.findMany({ where: { practiceId: world.practiceId }, include: { clocks: true, evaluations: true } }));

describe('case.log', () => {
  it('logs a panel case: number, evaluation, fee by the schedule, clocks, audit', async () => {
    const world = await makeWorld();
    const logged = await logCase(world.as('assistant'), panel(world));
    expect(logged).toMatchObject({ number: 1, stage: 'SCHEDULED', expectedFeeCents: 419_650 });
    const [row] = await casesOf(world);
    expect(row).toMatchObject({ panelNumber: '7731906', createdById: world.users.assistant });
    expect(row?.searchText).toContain('gustavo reyes ortiz');
    expect(row?.evaluations[0]).toMatchObject({ state: 'SCHEDULED', kind: 'COMPREHENSIVE', feeCode: 'ML201-95-93', pagesExpected: 860 });
    expect(row?.clocks.map(({ rule, carriesFee, feeAtRiskCents }) => [rule, carriesFee, feeAtRiskCents]).sort()).toEqual([
      ['appointment.notice', false, 0],
      ['appointment.window', true, 419_650],
      ['records.exchange', false, 0],
    ]);
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log']);
  });

  it('logs once for a double click under one key', async () => {
    const world = await makeWorld();
    const ctx = world.as('owner', { idempotencyKey: 'key-of-one-submit' });
    const [first, second] = await Promise.all([logCase(ctx, panel(world)), logCase(ctx, panel(world))]);
    expect(second).toEqual(first);
    expect(await casesOf(world)).toHaveLength(1);
  });

  it('numbers cases without a gap when several are logged at once', async () => {
    const world = await makeWorld();
    const logged = await Promise.all([1, 2, 3, 4, 5].map((n) => logCase(world.as('owner'), panel(world, { claimant: { name: `Person ${n}` } }))));
    expect(logged.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('takes no fee agreement that is not in force, on the day it was asked for or today', async () => {
    const world = await makeWorld();
    const ime: Partial<LogCase> = { kind: 'IME', panelNumber: '', agreementId: world.agreementId };
    const set = (data: { startsOn?: Date; expiresOn?: Date; active?: boolean }) =>
      inPractice(world.practiceId, (tx) => tx.feeAgreement.update({ where: { practiceId_id: { practiceId: world.practiceId, id: world.agreementId } }, data }));
    await set({ expiresOn: new Date('2026-03-01T00:00:00Z') });
    await expect(logCase(world.as('owner'), panel(world, ime))).rejects.toMatchObject({ rule: 'agreement.not_in_force', message: 'This fee agreement ended on March 1, 2026. Choose another, or renew it.' });
    await expect(logCase(world.as('owner'), panel(world, { ...ime, requestedOn: '2026-03-01' })), 'it was asked for in time').resolves.toMatchObject({ number: 1 });
    await set({ expiresOn: new Date('2026-03-02T00:00:00Z') });
    await expect(logCase(world.as('owner'), panel(world, ime)), 'the last day counts').resolves.toMatchObject({ number: 2 });
    await set({ active: false });
    await expect(logCase(world.as('owner'), panel(world, ime))).rejects.toMatchObject({ rule: 'agreement.not_in_force' });
    expect(await casesOf(world)).toHaveLength(2);
  });

  it('runs the appointment window before an exam is booked', async () => {
    const world = await makeWorld();
    const logged = await logCase(world.as('owner'), panel(world, { examOn: null }));
    expect(logged.stage).toBe('ACCEPTED');
    const [row] = await casesOf(world);
    expect(row?.evaluations[0]?.state).toBe('REQUESTED');
    expect(row?.clocks.map(({ rule }) => rule)).toEqual(['appointment.window']);
  });

  it('makes a second exam within 18 months a follow-up, and uses the payer and claimant that are known', async () => {
    const world = await makeWorld();
    const first = await logCase(world.as('owner'), panel(world, { examOn: '2025-06-02', requestedOn: '2025-05-01' }));
    await inPractice(world.practiceId, (tx) => tx.evaluation.update({ where: { practiceId_id: { practiceId: world.practiceId, id: first.evaluationId } }, data: { state: 'EXAMINED', examinedOn: new Date('2025-06-02') } }));
    const second = await logCase(world.as('owner'), panel(world, { claimant: { id: first.claimantId }, payer: { name: 'SIERRA  Pacific Mutual' }, examOn: '2026-05-04' }));
    expect(second.payerId).toBe(world.payerId);
    expect(second.claimantId).toBe(first.claimantId);
    const detail = await readCase(world.as('owner'), { caseId: second.id });
    expect(detail.evaluations[0]).toMatchObject({ kind: 'FOLLOW_UP', feeCode: 'ML202-95-93' });
    expect(detail.evaluations[0]?.feeReason).toContain('Within 18 months');
  });

  it.each([
    ['IME', { agreement: true }, 180_000 + 760 * 200, ['COMPREHENSIVE', 'SCHEDULED']],
    ['RECORD_REVIEW', { examOn: null }, 0, ['RECORD_REVIEW', 'REQUESTED']],
    ['PEER_REVIEW', { examOn: null }, 0, ['RECORD_REVIEW', 'REQUESTED']],
    ['EXPERT_WITNESS', { examOn: null }, 0, ['RECORD_REVIEW', 'REQUESTED']],
    ['OTHER_INCOME', { examOn: null }, 0, ['OTHER', 'REQUESTED']],
  ] as const)('logs a case of kind %s', async (kind, { agreement, ...changed }: { agreement?: boolean; examOn?: null }, expectedFeeCents, [evaluationKind, state]) => {
    const world = await makeWorld();
    const logged = await logCase(world.as('owner'), panel(world, { kind, panelNumber: '', agreementId: agreement ? world.agreementId : null, ...changed }));
    expect(logged.expectedFeeCents).toBe(expectedFeeCents);
    const [row] = await casesOf(world);
    expect(row?.evaluations[0]).toMatchObject({ kind: evaluationKind, state });
  });

  it.each([
    ['a panel number on an IME case', { kind: 'IME' as const }, 'panelNumber'],
    ['a panel number of 6 digits', { panelNumber: '773190' }, 'panelNumber'],
    ['a fee agreement on a QME case', { agreementId: crypto.randomUUID() }, 'agreementId'],
    ['a day that does not exist', { examOn: '2026-02-30' }, 'examOn'],
    ['negative pages', { pagesExpected: -1 }, 'pagesExpected'],
    ['an empty claimant', { claimant: { name: '   ' } }, 'claimant'],
  ])('refuses %s at its field', async (_label, changed, field) => {
    const world = await makeWorld();
    await expect(logCase(world.as('owner'), panel(world, changed))).rejects.toMatchObject({ issues: [expect.objectContaining({ path: expect.arrayContaining([field]) })] });
    expect(await casesOf(world)).toEqual([]);
  });

  it('refuses a year that can only be a slip', async () => {
    const world = await makeWorld();
    await expect(logCase(world.as('owner'), panel(world, { examOn: '2062-04-10' }))).rejects.toMatchObject({ rule: 'evaluation.date_out_of_range' });
  });

  it.each(['reviewer', 'biller', 'viewer'] as const)('is not for the %s', async (role) => {
    const world = await makeWorld();
    await expect(logCase(world.as(role), panel(world))).rejects.toBeInstanceOf(Forbidden);
    await expect(logCase(stranger(), panel(world))).rejects.toThrow('Sign in');
  });

  it('does not see the practice next door: its claimant, payer, physician, location and agreement are 404', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const { claimantId } = await logCase(other.as('owner'), panel(other));
    for (const foreign of [{ claimant: { id: claimantId } }, { payer: { id: other.payerId } }, { physicianId: other.physicianId }, { locationId: other.locationId }, { kind: 'IME' as const, panelNumber: '', agreementId: other.agreementId }]) {
      await expect(logCase(world.as('owner'), panel(world, foreign))).rejects.toBeInstanceOf(NotFound);
    }
    expect(await casesOf(world)).toEqual([]);
    expect(await auditedOperations(world.practiceId)).toEqual([]);
  });
});
