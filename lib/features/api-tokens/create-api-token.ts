import { command } from '../../core/operation';
import { hashToken, newToken } from '../../core/secrets';
import { personInBrowser } from './policy';
import { toApiToken } from './queries';
import { ApiTokenCreated, CreateApiToken } from './schema';

/** Makes a personal token for `Authorization: Bearer`: it may do in this practice what the person may, until it expires. */
export const createApiToken = command({
  name: 'api_token.create',
  input: CreateApiToken,
  output: ApiTokenCreated,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const userId = personInBrowser(ctx.actor);
    const token = `pnl_${practiceId.replaceAll('-', '')}_${newToken()}`;
    const expiresAt = new Date(ctx.now.getTime() + input.validDays * 86_400_000);
    const row = await tx.apiToken.create({
      data: { practiceId, userId, name: input.name, tokenHash: hashToken(token), lastFour: token.slice(-4), expiresAt, createdAt: ctx.now },
    });
    audit({ subject: ['api_token', row.id], summary: `API token ${input.name} was created`, data: { validDays: input.validDays } });
    return { ...toApiToken(row, ctx.now), token };
  },
});
