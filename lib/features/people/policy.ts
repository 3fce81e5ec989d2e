import type { Ctx, PracticeId } from '../../core/context';
import { NotFound } from '../../core/errors';
import { hashToken, practiceNamedIn } from '../../core/secrets';

/** The two halves of an invitation's token. @throws NotFound when it is not one. */
export function partsOf(token: string): { practiceId: string; tokenHash: string } {
  const practiceId = practiceNamedIn(token);
  if (!practiceId) throw new NotFound();
  return { practiceId, tokenHash: hashToken(token) };
}

/** An invitation that can still be accepted. */
export function openInvitation(practiceId: PracticeId, ctx: Ctx) {
  return { practiceId, acceptedAt: null, revokedAt: null, expiresAt: { gt: ctx.now } };
}
