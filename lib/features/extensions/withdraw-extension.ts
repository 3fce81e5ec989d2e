import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { boardOf, findExtended } from './queries';
import { ExtensionBoard, WithdrawExtension } from './schema';
import { extensionForChange, saveExtension } from './steps';

/** Gives up a request that did not go out, with its drafted letter. One that went is taken back by voiding its letter. @throws RuleBroken `extension.went_out` */
export const withdrawExtension = command({
  name: 'extension.withdraw',
  input: WithdrawExtension,
  output: ExtensionBoard,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const row = await extensionForChange(tx, ctx, input.extensionId, input.version);
    if (row.state !== 'drafted') throw new RuleBroken('extension.went_out', 'This request went out. Void its letter if that was a mistake.');
    const letterId = row.letterId;
    await saveExtension(tx, ctx, row, { state: 'withdrawn', letterId: null });
    if (letterId !== null) {
      await tx.storedFile.updateMany({ where: { practiceId, subjectKind: 'letter', subjectId: letterId, removedAt: null }, data: { removedAt: ctx.now } });
      await tx.letterRecipient.deleteMany({ where: { practiceId, letterId, letter: { state: 'DRAFT' } } });
      await tx.letter.deleteMany({ where: { practiceId, id: letterId, state: 'DRAFT' } });
    }
    const { caseId } = await findExtended(tx, practiceId, row.evaluationId);
    audit({ subject: ['case', caseId], summary: 'Gave up a request for more time before it went', data: { evaluationId: row.evaluationId, extensionId: row.id } });
    return boardOf(tx, ctx, row.evaluationId);
  },
});
