import type { PracticeCtx } from '../../core/context';
import { Conflict } from '../../core/errors';
import { command, type Tx } from '../../core/operation';
import { draftLetter } from '../letters/steps';
import { declineIn, referralForChange } from '../referrals/steps';
import { conflictsOf, findConflicts, findMatter, type ConflictSubject } from './queries';
import { ConflictDecided, DecideConflict, type ConflictMatch, type ConflictOutcome } from './schema';
import { keepDecision, startDisclosure } from './steps';

/**
 * Records what a person decided about a conflict of interest, with what was found at that moment. To be disclosed: the
 * letter (content of Form 123) is drafted, and on a case its 5 business days run (8 CCR 41.5). Disqualified: a referral is declined.
 */
export const decideConflict = command({
  name: 'conflict.decide',
  input: DecideConflict,
  output: ConflictDecided,
  async run({ ctx, input, tx, audit }) {
    const { outcome, reason } = input;
    const subject: ConflictSubject = input.referralId ? { referralId: input.referralId } : { caseId: input.caseId };
    const matter = await findMatter(tx, ctx.practiceId, subject);
    if (matter.version !== input.version) throw new Conflict('Someone changed who is named in this matter. Look at it again, then decide.', { version: matter.version, ...(await conflictsOf(tx, ctx, subject)) });
    // A referral that is decided has become a case, or nothing: what is found later is decided there.
    const change = input.referralId ? await referralForChange(tx, ctx, { referralId: input.referralId, version: input.version }, outcome === 'disqualified' ? 'decline' : 'amend') : null;
    const matches = await findConflicts(tx, ctx.practiceId, matter);
    const id = await keepDecision(tx, ctx, subject, { outcome, matches, reason });
    const letterId = await follow(tx, ctx, subject, outcome, matches, reason, change?.row ?? null);
    audit({
      subject: input.referralId ? ['referral', input.referralId] : ['case', input.caseId ?? ''],
      summary: `Decided about a conflict of interest: ${outcomeInWords[outcome]}`,
      data: { conflictCheckId: id, outcome, matchCount: matches.length, letterId },
    });
    return { ...(await conflictsOf(tx, ctx, subject)), letterId };
  },
});

const outcomeInWords = { no_conflict: 'no conflict', disclosed: 'to be disclosed', disqualified: 'disqualified' } as const;

/** What follows from the decision; the id of the letter that was drafted, if one was. */
async function follow(tx: Tx, ctx: PracticeCtx, subject: ConflictSubject, outcome: ConflictOutcome, matches: readonly ConflictMatch[], reason: string, referral: Parameters<typeof declineIn>[2] | null): Promise<string | null> {
  if (outcome === 'disclosed') {
    if (subject.caseId) await startDisclosure(tx, ctx.practiceId, subject.caseId, ctx.today);
    const conflicts = [...matches.filter(({ severity }) => severity !== 'note').map(({ why }) => why), reason].map((line) => line.replace(/\s+/g, ' ').slice(0, 400)).slice(0, 40);
    return (await draftLetter(tx, ctx, { kind: 'conflict_disclosure', ...subject, facts: { conflicts } })).id;
  }
  return outcome === 'disqualified' && referral ? declineIn(tx, ctx, referral, reason) : null;
}
