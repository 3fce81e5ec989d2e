import { command } from '../../core/operation';
import { referralDetail } from './queries';
import { ReferralDetail, ReopenReferral } from './schema';
import { referralForChange, saveReferral, withdrawDrafts } from './steps';

/** Takes a declined referral up again, or ends the wait for information. A draft of the letter that is off is discarded. */
export const reopenReferral = command({
  name: 'referral.reopen',
  input: ReopenReferral,
  output: ReferralDetail,
  async run({ ctx, input, tx, audit }) {
    const { row, to } = await referralForChange(tx, ctx, input, 'take_up');
    const wasDeclined = row.state === 'DECLINED';
    await saveReferral(tx, ctx, row, { state: to, ...(wasDeclined ? { declineReason: '', decidedOn: null, decidedById: null } : {}) });
    await withdrawDrafts(tx, ctx, row.id, [wasDeclined ? 'referral_decline' : 'information_request']);
    audit({ subject: ['referral', row.id], summary: wasDeclined ? `Took referral R-${row.number} up again` : `The wait for information on referral R-${row.number} is over`, data: { from: row.state } });
    return referralDetail(tx, ctx, row.id);
  },
});
