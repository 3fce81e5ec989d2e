import { z } from 'zod';
import { idOf, line } from '../fields';

export const CreateApiToken = z.strictObject({ name: line(80), validDays: z.number().int('Whole days').min(1, 'At least one day').max(365, 'At most 365 days') });

export const ApiToken = z.object({
  id: z.string(), name: z.string(), lastFour: z.string(), createdAt: z.iso.datetime(), expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(), hasExpired: z.boolean(),
});
export type ApiToken = z.output<typeof ApiToken>;
/** `token` is shown this one time; only a hash of it is kept. */
export const ApiTokenCreated = ApiToken.extend({ token: z.string() });
export type ApiTokenCreated = z.output<typeof ApiTokenCreated>;

export const RevokeApiToken = z.strictObject({ tokenId: idOf('ApiToken') });
export const ListApiTokens = z.strictObject({});
export const ApiTokenList = z.object({ tokens: z.array(ApiToken) });
export type ApiTokenList = z.output<typeof ApiTokenList>;
export const Revoked = z.object({ done: z.literal(true) });
