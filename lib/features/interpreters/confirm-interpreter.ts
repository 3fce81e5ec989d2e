import { toOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { evaluationForChange } from '../evaluations/steps';
import { ConfirmInterpreter, InterpreterChanged } from './schema';
import { changedMeanwhile, interpreterOf } from './steps';

/** Records that the interpreter will come, on which day and with whom it was settled; or takes that back. */
export const confirmInterpreter = command({
  name: 'interpreter.confirm',
  input: ConfirmInterpreter,
  output: InterpreterChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { evaluationId, version, confirmedOn, confirmedWith } = input;
    const row = await evaluationForChange(tx, ctx, evaluationId, null);
    const before = await interpreterOf(tx, practiceId, evaluationId);
    if (before === null) throw new RuleBroken('interpreter.none', 'No interpreter is arranged yet.');
    if (before.version !== version) throw changedMeanwhile(before);
    if (row.state !== 'SCHEDULED') throw new RuleBroken('interpreter.no_appointment', 'There is no appointment to come to.');
    if (confirmedOn !== null && confirmedOn > ctx.today) throw new RuleBroken('interpreter.in_future', 'The confirmation cannot lie in the future.');
    const data = { confirmedOn: toOptionalDateColumn(confirmedOn), confirmedWith: confirmedOn === null ? '' : confirmedWith, version: { increment: 1 } };
    const { count } = await tx.interpreterBooking.updateMany({ where: { practiceId, evaluationId, version }, data });
    const interpreter = await interpreterOf(tx, practiceId, evaluationId);
    if (count === 0) throw changedMeanwhile(interpreter);
    audit({ subject: ['case', row.caseId], summary: confirmedOn === null ? 'Took the interpreter’s confirmation back' : 'The interpreter confirmed', data: { evaluationId, confirmedOn } });
    return { evaluationId, caseId: row.caseId, interpreter, notices: [] };
  },
});
