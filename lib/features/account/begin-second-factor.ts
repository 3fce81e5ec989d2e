import { newTotpSecret, qrPath, totpUri } from '../../auth/totp';
import { command } from '../../core/operation';
import { seal } from '../../core/secrets';
import { RuleBroken } from '../../domain/rule-broken';
import { ownSession } from '../session/steps';
import { BeginSecondFactor, SecondFactorBegun } from './schema';

/**
 * Makes a fresh secret for an authenticator app. It counts for nothing until a code of it was shown.
 * @throws RuleBroken `second_factor.on` when one is in use already.
 */
export const beginSecondFactor = command({
  name: 'account.begin_second_factor',
  input: BeginSecondFactor,
  output: SecondFactorBegun,
  async run({ ctx, tx, audit }) {
    ownSession(ctx.actor);
    const { userId, email, name } = ctx.actor;
    const secret = newTotpSecret();
    const { count } = await tx.user.updateMany({ where: { id: userId, totpConfirmedAt: null }, data: { totpSecretSealed: seal(secret), totpLastStep: 0 } });
    if (count === 0) throw new RuleBroken('second_factor.on', 'A second factor is on already. Turn it off before you set up another.');
    audit({ subject: ['user', userId], summary: `${name} began to set up a second factor` });
    const uri = totpUri(secret, email);
    return { secret, uri, qr: qrPath(uri) };
  },
});
