import { command } from '../../core/operation';
import { nextNumber } from '../intake/steps';
import { referralDetail } from './queries';
import { ReceiveReferral, ReferralDetail } from './schema';
import { referralColumns, writeReferralLists } from './steps';

/** Logs a referral or a panel as it arrived. Little is needed; the answer says what is missing, and who may be the same. */
export const receiveReferral = command({
  name: 'referral.receive',
  input: ReceiveReferral,
  output: ReferralDetail,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { columns, parties } = await referralColumns(tx, ctx, input);
    const number = await nextNumber(tx, practiceId, 'referral');
    const { id } = await tx.referral.create({ data: { ...columns, practiceId, number, createdAt: ctx.now }, select: { id: true } });
    await writeReferralLists(tx, practiceId, id, { ...input, parties });
    audit({ subject: ['referral', id], summary: `Received referral R-${number}, ${input.kind}, by ${input.channel}`, data: { number, kind: input.kind, channel: input.channel, receivedOn: input.receivedOn } });
    return referralDetail(tx, ctx, id);
  },
});
