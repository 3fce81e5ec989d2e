import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { personInBrowser } from './policy';
import { RevokeApiToken, Revoked } from './schema';

/** Ends one of the person's own tokens at once. @throws NotFound for anybody else's. */
export const revokeApiToken = command({
  name: 'api_token.revoke',
  input: RevokeApiToken,
  output: Revoked,
  async run({ ctx, input, tx, audit }) {
    const userId = personInBrowser(ctx.actor);
    const { count } = await tx.apiToken.updateMany({
      where: { practiceId: ctx.practiceId, id: input.tokenId, userId, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    if (count === 0) throw new NotFound();
    audit({ subject: ['api_token', input.tokenId], summary: 'An API token was revoked' });
    return { done: true as const };
  },
});
