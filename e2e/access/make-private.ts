import type { World } from '../../lib/test/world';
import { inPractice } from '../../lib/test/world';
import { canaryOf } from './canary';
import { makeCase } from './make-cases';

/** What a request can name here: time of a private case, and a rate of a contract. */
export interface PrivateObjects {
  readonly timeEntryId: string;
  readonly contractRateId: string;
}

const day = () => new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`);

/** A private case under hourly terms with one entry of a person's time that waits to be billed. */
export async function makeTime(world: World, userId: string): Promise<{ caseId: string; timeEntryId: string }> {
  const { practiceId } = world;
  const { caseId } = await makeCase(world);
  return inPractice(practiceId, async (tx) => {
    const agreement = await tx.feeAgreement.create({ data: { practiceId, name: 'By the hour', hourlyCents: 60_000 } });
    await tx.case.update({ where: { practiceId_id: { practiceId, id: caseId } }, data: { kind: 'EXPERT_WITNESS', agreementId: agreement.id } });
    const row = await tx.timeEntry.create({ data: { practiceId, caseId, userId, activity: 'record_review', workedOn: new Date(day().getTime() - 2 * 86_400_000), minutes: 90, note: canaryOf(world) } });
    return { caseId, timeEntryId: row.id };
  });
}

/** The same as a timer that runs; a person has one. */
export async function makeTimer(world: World, userId: string): Promise<{ caseId: string; timeEntryId: string }> {
  const { practiceId } = world;
  const made = await makeTime(world, userId);
  const startedAt = new Date(Date.now() - 600_000);
  await inPractice(practiceId, async (tx) => {
    await tx.timeEntry.updateMany({ where: { practiceId, userId, startedAt: { not: null }, endedAt: null }, data: { endedAt: new Date(), minutes: 1 } });
    await tx.timeEntry.updateMany({ where: { practiceId, id: made.timeEntryId }, data: { startedAt, minutes: 0 } });
  });
  return made;
}

/** A rate of a payer's contract, on days of its own. */
export async function makeContractRate(world: World): Promise<{ contractRateId: string }> {
  const { practiceId, payerId } = world;
  const row = await inPractice(practiceId, (tx) => tx.contractRate.create({ data: { practiceId, payerId, code: 'ML205', shareBps: 9_000, startsOn: new Date('2015-01-01T00:00:00Z'), endsOn: new Date('2015-01-31T00:00:00Z'), reference: canaryOf(world) } }));
  return { contractRateId: row.id };
}

/** One of each. */
export async function makePrivate(world: World): Promise<PrivateObjects> {
  const { timeEntryId } = await makeTime(world, world.users.owner);
  return { timeEntryId, ...(await makeContractRate(world)) };
}
