import { command } from '../../core/operation';
import { draftLetter } from '../letters/steps';
import { referralDetail } from './queries';
import { ReferralChanged, RequestInformation } from './schema';
import { referralForChange, saveReferral, withdrawDrafts } from './steps';

/** Asks for what a referral lacks: keeps what was asked, and drafts the letter that asks it. */
export const requestInformation = command({
  name: 'referral.request_information',
  input: RequestInformation,
  output: ReferralChanged,
  async run({ ctx, input, tx, audit }) {
    const { row, to } = await referralForChange(tx, ctx, input, 'request_information');
    await saveReferral(tx, ctx, row, { state: to, infoAsked: input.asked });
    await withdrawDrafts(tx, ctx, row.id, ['information_request']);
    const items = input.asked.split('\n').map((line) => line.trim().slice(0, 400)).filter(Boolean).slice(0, 40);
    const letter = await draftLetter(tx, ctx, { kind: 'information_request', referralId: row.id, facts: { items, ...(input.answerBy ? { answerBy: input.answerBy } : {}) } });
    audit({ subject: ['referral', row.id], summary: `Asked for information on referral R-${row.number}`, data: { itemCount: items.length, answerBy: input.answerBy, letterId: letter.id } });
    return { referral: await referralDetail(tx, ctx, row.id), letterId: letter.id };
  },
});
