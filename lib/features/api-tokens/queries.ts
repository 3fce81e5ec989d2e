import { query, type ReadTx } from '../../core/operation';
import { personInBrowser } from './policy';
import { ApiTokenList, ListApiTokens, type ApiToken } from './schema';

type Row = Pick<Awaited<ReturnType<ReadTx['apiToken']['findFirstOrThrow']>>, 'id' | 'name' | 'lastFour' | 'createdAt' | 'expiresAt' | 'lastUsedAt'>;

export const toApiToken = (row: Row, now: Date): ApiToken => ({
  id: row.id, name: row.name, lastFour: row.lastFour, createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null, hasExpired: row.expiresAt <= now,
});

/** The person's own tokens in this practice, the newest first; revoked ones are left out. */
export const listApiTokens = query({
  name: 'api_token.list',
  input: ListApiTokens,
  output: ApiTokenList,
  async run({ ctx, db }) {
    const userId = personInBrowser(ctx.actor);
    const rows = await db.apiToken.findMany({ where: { practiceId: ctx.practiceId, userId, revokedAt: null }, orderBy: { createdAt: 'desc' }, take: 100 });
    return { tokens: rows.map((row) => toApiToken(row, ctx.now)) };
  },
});
