import { toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { interestOf } from './queries';
import { EndInterest, Interest } from './schema';

/** Ends a declared tie on a day; it stays, and is found as one that ended. */
export const endInterest = command({
  name: 'interest.end',
  input: EndInterest,
  output: Interest,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const interest = await interestOf(tx, practiceId, input.interestId);
    if (input.endedOn > ctx.today) throw new RuleBroken('interest.in_future', 'The day on which the tie ended cannot lie in the future.');
    if (interest.endedOn !== null) throw new RuleBroken('interest.ended', 'This tie has ended already.');
    await tx.physicianInterest.updateMany({ where: { practiceId, id: interest.id, endedOn: null }, data: { endedOn: toDateColumn(input.endedOn) } });
    audit({ subject: ['physician', interest.physicianId], summary: 'Ended a declared tie', data: { interestId: interest.id, endedOn: input.endedOn } });
    return interestOf(tx, practiceId, interest.id);
  },
});
