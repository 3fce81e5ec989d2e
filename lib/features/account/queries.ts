import { query } from '../../core/operation';
import { practicesOf } from '../session/steps';
import { Account, ReadAccount } from './schema';

/** The person's own account: what protects it and which practices ask for more. */
export const readAccount = query({
  name: 'account.read',
  input: ReadAccount,
  output: Account,
  async run({ ctx, db }) {
    const { userId } = ctx.actor;
    const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
    const practices = await practicesOf(db, userId);
    return {
      name: user.name,
      email: user.email,
      passwordChangedAt: user.passwordChangedAt.toISOString(),
      secondFactor: user.totpConfirmedAt ? ('on' as const) : ('off' as const),
      secondFactorSince: user.totpConfirmedAt?.toISOString() ?? null,
      recoveryCodesLeft: await db.recoveryCode.count({ where: { userId, usedAt: null } }),
      requiredBy: practices.filter((practice) => practice.secondFactorRequired).map((practice) => practice.name),
    };
  },
});
