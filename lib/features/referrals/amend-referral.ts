import { command } from '../../core/operation';
import { referralDetail } from './queries';
import { AmendReferral, ReferralDetail } from './schema';
import { referralColumns, referralForChange, saveReferral, writeReferralLists } from './steps';

/** Completes or corrects a referral that is not decided yet. */
export const amendReferral = command({
  name: 'referral.amend',
  input: AmendReferral,
  output: ReferralDetail,
  async run({ ctx, input, tx, audit }) {
    const { referralId, version: _version, ...facts } = input;
    const { row } = await referralForChange(tx, ctx, input, 'amend');
    const { columns, parties } = await referralColumns(tx, ctx, facts);
    await saveReferral(tx, ctx, row, columns);
    await writeReferralLists(tx, ctx.practiceId, referralId, { ...facts, parties });
    const changed = Object.entries(columns).filter(([key, value]) => JSON.stringify(row[key as keyof typeof row]) !== JSON.stringify(value)).map(([key]) => key);
    audit({ subject: ['referral', referralId], summary: `Changed the facts of referral R-${row.number}`, data: { changed, injuryCount: facts.injuries.length, questionCount: facts.questions.length, partyCount: parties.length } });
    return referralDetail(tx, ctx, referralId);
  },
});
