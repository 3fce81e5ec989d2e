import { command } from '../../core/operation';
import { letterKindOf } from '../../domain/letter/kinds';
import { DraftLetter, LetterDrafted } from './schema';
import { draftLetter as draft } from './steps';

/** Drafts a letter from a wording: filled in, its recipients computed. Nothing goes out yet. */
export const draftLetter = command({
  name: 'letter.draft',
  input: DraftLetter,
  output: LetterDrafted,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const drafted = await draft(tx, ctx, input);
    audit({ subject: ['letter', drafted.id], summary: `Drafted letter ${drafted.number}: ${letterKindOf(input.kind).label.toLowerCase()}`, data: { kind: input.kind, caseId: input.caseId, evaluationId: input.evaluationId, referralId: input.referralId } });
    return drafted;
  },
});
