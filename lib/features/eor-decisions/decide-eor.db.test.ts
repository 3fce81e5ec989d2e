import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { clockStates, expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { drafted, discounted, withUnpaidPages } from '../../test/eors';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { readEorsToday } from '../eor-lists/queries';
import { readEor } from '../eors/queries';
import { refuseWriteOff } from '../write-offs/refuse-write-off';
import { decideEor } from './decide-eor';

const disputes = async (world: Awaited<ReturnType<typeof makeWorld>>, caseId: string) => (await clockStates(world, caseId)).filter((state) => /second_review|objection/.test(state) && state.endsWith('OPEN'));

describe('eor.decide', () => {
  it('accepts: nothing is at stake, the days of dispute end; taken back they run again', async () => {
    const world = await makeWorld();
    const { bill, eor } = await discounted(world);
    const lineIds = [eor.lines[0]?.id as never];
    expect(await readEorsToday(world.as('biller'), {})).toEqual({ toMatch: 0, toConfirm: 0, toDecide: 1, stakeCents: 40_300, nextBy: '2026-05-31' });
    const { eor: accepted } = await decideEor(world.as('biller'), { eorId: eor.id as never, version: eor.version, lineIds, decision: 'accept' });
    expect(accepted).toMatchObject({ standing: 'decided', atStakeCents: 0, lines: [{ decision: 'accept', decidedByName: 'Test biller' }] });
    expect(await disputes(world, bill.caseId)).toEqual([]);
    expect((await readEorsToday(world.as('biller'), {})).toDecide).toBe(0);
    const { eor: open } = await decideEor(world.as('biller'), { eorId: eor.id as never, version: accepted.version, lineIds, decision: null });
    expect(open).toMatchObject({ standing: 'to_decide', atStakeCents: 40_300, lines: [{ decision: null, decidedByName: null }] });
    expect(await disputes(world, bill.caseId)).toEqual(['bill.second_review OPEN']);
    expect((await auditedOperations(world.practiceId)).filter((operation) => operation === 'eor.decide')).toHaveLength(2);
  });

  it.each([['second_review', ['bill.second_review OPEN']], ['objection', ['bill.objection OPEN']], ['correct', []]] as const)('%s lets its own clock run', async (decision, open) => {
    const world = await makeWorld();
    const { bill, eor } = await discounted(world);
    const { eor: decided } = await decideEor(world.as('owner'), { eorId: eor.id as never, version: eor.version, lineIds: [eor.lines[0]?.id as never], decision });
    expect(decided).toMatchObject({ standing: 'decided', atStakeCents: 40_300 });
    expect(await disputes(world, bill.caseId)).toEqual(open);
  });

  it('writes off within the limit at once, and gives it back with the decision', async () => {
    const world = await makeWorld();
    await inPractice(world.practiceId, (tx) => tx.practice.update({ where: { id: world.practiceId }, data: { writeOffLimitCents: 50_000 } }));
    const { eor } = await discounted(world);
    const act = { eorId: eor.id as never, lineIds: [eor.lines[0]?.id as never] };
    const { eor: written, notices } = await decideEor(world.as('biller'), { ...act, version: eor.version, decision: 'write_off', reason: 'Not worth it', writeOffReason: 'small_balance' });
    expect(notices).toEqual(['$403.00 were written off.']);
    expect(written).toMatchObject({ atStakeCents: 0, invoice: { balanceCents: 0 } });
    const { eor: back } = await decideEor(world.as('biller'), { ...act, version: written.version, decision: null });
    expect(back).toMatchObject({ standing: 'to_decide', invoice: { balanceCents: 40_300 } });
  });

  it('asks an owner above the limit; refused, the line is open again', async () => {
    const world = await makeWorld();
    await inPractice(world.practiceId, (tx) => tx.practice.update({ where: { id: world.practiceId }, data: { writeOffLimitCents: 1_000 } }));
    const { bill, eor } = await discounted(world);
    const { notices } = await decideEor(world.as('biller'), { eorId: eor.id as never, version: eor.version, lineIds: [eor.lines[0]?.id as never], decision: 'write_off', reason: 'Not worth it', writeOffReason: 'small_balance' });
    expect(notices).toEqual(['$403.00 lie above the limit: an owner is asked.']);
    const asked = await inPractice(world.practiceId, (tx) => tx.writeOff.findFirstOrThrow({ where: { practiceId: world.practiceId } }));
    expect(asked).toMatchObject({ state: 'ASKED', amountCents: 40_300, invoiceId: bill.invoiceId });
    await refuseWriteOff(world.as('owner'), { writeOffId: asked.id as never, version: asked.version, note: 'Appeal it' });
    expect(await readEor(world.as('biller'), { eorId: eor.id as never })).toMatchObject({ standing: 'to_decide', lines: [{ decision: null }] });
    expect((await readEorsToday(world.as('biller'), {})).toDecide).toBe(1);
  });

  it('refuses what is not short, not posted, of another EOR, or appealed already', async () => {
    const world = await makeWorld();
    const { bill, eor } = await withUnpaidPages(world);
    const act = (lineId: string, eorId = eor.id, version = eor.version) => decideEor(world.as('biller'), { eorId: eorId as never, version, lineIds: [lineId as never], decision: 'accept' });
    await expect(act(eor.lines[0]?.id ?? '')).rejects.toMatchObject({ rule: 'eor.nothing_short' });
    await expect(act(randomUUID())).rejects.toBeInstanceOf(NotFound);
    const { eor: draft } = await drafted(world);
    await expect(act(draft.lines[0]?.id ?? '', draft.id, 1)).rejects.toMatchObject({ rule: 'eor.not_posted' });
    await inPractice(world.practiceId, (tx) => tx.appeal.create({ data: { practiceId: world.practiceId, kind: 'SECOND_REVIEW', state: 'SENT', invoiceId: bill.invoiceId, eorId: eor.id, disputedCents: 30_000, dueOn: new Date('2026-05-31'), evidence: [], grounds: [{ eorLineId: eor.lines[1]?.id }] } }));
    await expect(act(eor.lines[1]?.id ?? '')).rejects.toMatchObject({ rule: 'eor.appealed' });
  });

  it('asks why something is written off', async () => {
    const world = await makeWorld();
    const { eor } = await discounted(world);
    await expect(decideEor(world.as('biller'), { eorId: eor.id as never, version: eor.version, lineIds: [eor.lines[0]?.id as never], decision: 'write_off' })).rejects.toThrow('Say why it is written off');
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { eor } = await discounted(world);
    const input = { eorId: eor.id as never, version: eor.version, lineIds: [eor.lines[0]?.id as never], decision: 'accept' as const };
    await expectForbidden(decideEor, world, input, ['physician', 'assistant', 'reviewer', 'viewer']);
    await expectUnknownNextDoor(decideEor, input);
    await expectStale(decideEor, world, input);
  });
});
