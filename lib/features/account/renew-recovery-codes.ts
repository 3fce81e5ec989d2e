import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { ownSession } from '../session/steps';
import { RecoveryCodes, RenewRecoveryCodes } from './schema';
import { confirmPassword, replaceRecoveryCodes } from './steps';

/**
 * Makes ten new recovery codes; the old ones stop working.
 * @throws RuleBroken `password.wrong`, `second_factor.not_set_up`.
 */
export const renewRecoveryCodes = command({
  name: 'account.renew_recovery_codes',
  input: RenewRecoveryCodes,
  output: RecoveryCodes,
  async run({ ctx, input, tx, audit }) {
    ownSession(ctx.actor);
    const user = await confirmPassword(tx, ctx.actor.userId, input.password, ctx);
    if (!user.totpConfirmedAt) throw new RuleBroken('second_factor.not_set_up', 'Turn the second factor on first.');
    const recoveryCodes = await replaceRecoveryCodes(tx, user.id);
    audit({ subject: ['user', user.id], summary: `${user.name} made new recovery codes` });
    return { recoveryCodes };
  },
});
