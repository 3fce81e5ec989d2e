import { command } from '../../core/operation';
import { referralDetail } from './queries';
import { DeclineReferral, ReferralChanged } from './schema';
import { declineIn, referralForChange } from './steps';

/** Declines a referral with the reason; the letter that says so is drafted, nothing is sent. */
export const declineReferral = command({
  name: 'referral.decline',
  input: DeclineReferral,
  output: ReferralChanged,
  async run({ ctx, input, tx, audit }) {
    const { row } = await referralForChange(tx, ctx, input, 'decline');
    const letterId = await declineIn(tx, ctx, row, input.reason);
    audit({ subject: ['referral', row.id], summary: `Declined referral R-${row.number}`, data: { letterId } });
    return { referral: await referralDetail(tx, ctx, row.id), letterId };
  },
});
