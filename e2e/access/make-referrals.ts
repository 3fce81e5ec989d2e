import { addDays, dateInZone } from '../../lib/domain/calendar';
import { inPractice, type World } from '../../lib/test/world';
import { decideConflict } from '../../lib/features/conflicts/decide-conflict';
import { canaryOf, clinicalOf } from './canary';

/** What a request can name here, beside the objects of the office. */
export interface ReferralsObjects {
  readonly referralId: string;
  readonly interestId: string;
}

const day = (offset: number) => new Date(`${addDays(dateInZone(new Date().getTime(), 'America/Los_Angeles'), offset)}T00:00:00.000Z`);

/** A referral that can be accepted; `state` makes it one that is decided. */
export async function makeReferral(world: World, state: 'RECEIVED' | 'DECLINED' = 'RECEIVED'): Promise<Pick<ReferralsObjects, 'referralId'>> {
  const { practiceId, payerId, physicianId, locationId } = world;
  const name = `Joana ${clinicalOf(world)}`;
  const referralId = await inPractice(practiceId, async (tx) => {
    const { lastNumber: number } = await tx.numberSeries.upsert({ where: { practiceId_series: { practiceId, series: 'referral' } }, create: { practiceId, series: 'referral', lastNumber: 1 }, update: { lastNumber: { increment: 1 } } });
    const row = await tx.referral.create({
      data: {
        practiceId, number, state, kind: 'QME', receivedOn: day(-3), channel: 'fax', source: canaryOf(world), payerId, physicianId, locationId, claimantName: name, searchName: `${name.toLowerCase()} ${number}`, represented: true, note: canaryOf(world),
        declineReason: state === 'DECLINED' ? canaryOf(world) : '', decidedOn: state === 'DECLINED' ? day(-1) : null,
        issues: { create: [{ position: 1, text: canaryOf(world) }] },
      },
    });
    return row.id;
  });
  // Every claimant here is called nearly the same: what is found was decided.
  if (state === 'RECEIVED') await decideConflict(world.as('owner', { now: new Date() }), { referralId, version: 1, outcome: 'no_conflict', reason: canaryOf(world) });
  return { referralId };
}

export async function makeInterest(world: World): Promise<Pick<ReferralsObjects, 'interestId'>> {
  const { practiceId, physicianId } = world;
  const name = canaryOf(world);
  const row = await inPractice(practiceId, (tx) => tx.physicianInterest.create({ data: { practiceId, physicianId, name, searchName: name, kind: 'other' } }));
  return { interestId: row.id };
}

/** One of each. */
export async function makeReferrals(world: World): Promise<ReferralsObjects> {
  return { ...(await makeReferral(world)), ...(await makeInterest(world)) };
}
