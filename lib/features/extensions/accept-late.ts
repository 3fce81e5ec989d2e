import { toOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { mustHaveHappened } from '../evaluations/steps';
import { boardOf, findExtended } from './queries';
import { AcceptLate, ExtensionBoard } from './schema';
import { extensionForChange, saveExtension } from './steps';

/**
 * Records that a side accepted the late report in writing, on Form 113 or 116 or by letter; null takes it back. The fee is owed only when
 * both did (8 CCR 38(b)). @throws RuleBroken `extension.nothing_to_accept`
 */
export const acceptLate = command({
  name: 'extension.accept_late',
  input: AcceptLate,
  output: ExtensionBoard,
  async run({ ctx, input, tx, audit }) {
    const row = await extensionForChange(tx, ctx, input.extensionId, input.version);
    if (row.state !== 'denied' && row.state !== 'late') throw new RuleBroken('extension.nothing_to_accept', 'A side accepts a late report after Form 113 or 116.');
    if (input.on !== null) mustHaveHappened(input.on, ctx.today, 'The acceptance');
    const on = toOptionalDateColumn(input.on);
    await saveExtension(tx, ctx, row, input.side === 'applicant' ? { acceptedByApplicantOn: on } : { acceptedByDefenseOn: on });
    const { caseId } = await findExtended(tx, ctx.practiceId, row.evaluationId);
    const who = input.side === 'applicant' ? 'applicant’s' : 'defense';
    audit({ subject: ['case', caseId], summary: input.on === null ? `Took back that the ${who} side accepts the late report` : `The ${who} side accepts the late report`, data: { evaluationId: row.evaluationId, extensionId: row.id, side: input.side, on: input.on } });
    return boardOf(tx, ctx, row.evaluationId);
  },
});
