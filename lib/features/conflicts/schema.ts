import { z } from 'zod';
import { idOf, note, VersionField } from '../fields';

export const conflictOutcomes = ['clear', 'no_conflict', 'disclosed', 'disqualified'] as const;
export const ConflictOutcome = z.enum(conflictOutcomes);
export type ConflictOutcome = z.output<typeof ConflictOutcome>;

export const ConflictMatch = z.object({
  key: z.string(),
  what: z.enum(['interest', 'treater', 'seen_before', 'retained_before', 'opposed_before']),
  physicianId: z.string().nullable(),
  physicianName: z.string().nullable(),
  who: z.string(),
  role: z.string(),
  withWhom: z.string(),
  caseId: z.string().nullable(),
  sureness: z.enum(['same', 'likely', 'possible']),
  severity: z.enum(['disqualifying', 'disclose', 'note']),
  why: z.string(),
  section: z.string().nullable(),
  confidence: z.enum(['V', 'S2', 'S', 'M', 'V+M']),
});
export type ConflictMatch = z.output<typeof ConflictMatch>;

/** A referral or a case. */
const subject = { referralId: idOf('Referral').optional(), caseId: idOf('Case').optional() };
const exactlyOne = ({ referralId, caseId }: { referralId?: string | undefined; caseId?: string | undefined }) => (referralId === undefined) !== (caseId === undefined);
const oneMessage = { path: ['referralId'], message: 'Name a referral or a case' };

export const CheckConflict = z.strictObject(subject).refine(exactlyOne, oneMessage);
export type CheckConflict = z.input<typeof CheckConflict>;

export const DecideConflict = z
  .strictObject({
    ...subject,
    /** The version of the referral or case whose parties were looked at. */
    version: VersionField,
    outcome: z.enum(['no_conflict', 'disclosed', 'disqualified']),
    reason: note(2000),
  })
  .refine(exactlyOne, oneMessage)
  .refine(({ reason }) => reason !== '', { path: ['reason'], message: 'Say what the decision rests on' });
export type DecideConflict = z.input<typeof DecideConflict>;

export const ConflictDecision = z.object({ id: z.string(), outcome: ConflictOutcome, reason: z.string(), matches: z.array(ConflictMatch), decidedByName: z.string(), decidedAt: z.string() });
export type ConflictDecision = z.output<typeof ConflictDecision>;

export const Conflicts = z.object({
  matches: z.array(ConflictMatch),
  /** The newest first. */
  decisions: z.array(ConflictDecision),
  /** Whether somebody still has to decide: something is found that no decision has seen. */
  undecided: z.boolean(),
});
export type Conflicts = z.output<typeof Conflicts>;

export const ConflictDecided = Conflicts.extend({ letterId: z.string().nullable() });
export type ConflictDecided = z.output<typeof ConflictDecided>;
