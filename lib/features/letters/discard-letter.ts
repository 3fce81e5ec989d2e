import { command } from '../../core/operation';
import { unmarkAsked } from '../extensions/steps';
import { unmarkGapsAsked } from '../gaps/steps';
import { DiscardLetter, LetterDiscarded } from './schema';
import { letterForChange } from './steps';

/** Discards a draft with its recipients and attached files. Its number is not given again; what it was to ask for is open again. */
export const discardLetter = command({
  name: 'letter.discard',
  input: DiscardLetter,
  output: LetterDiscarded,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const row = await letterForChange(tx, ctx, input.letterId, input.version, 'draft');
    if (row.kind === 'extension_request') await unmarkAsked(tx, ctx, row.id);
    await unmarkGapsAsked(tx, ctx, row.id);
    await tx.storedFile.updateMany({ where: { practiceId, subjectKind: 'letter', subjectId: row.id, removedAt: null }, data: { removedAt: ctx.now } });
    await tx.letterRecipient.deleteMany({ where: { practiceId, letterId: row.id } });
    await tx.letter.delete({ where: { practiceId_id: { practiceId, id: row.id } } });
    audit({ subject: ['letter', row.id], summary: `Discarded the draft of letter ${row.number}`, data: { kind: row.kind, caseId: row.caseId } });
    return { id: row.id };
  },
});
