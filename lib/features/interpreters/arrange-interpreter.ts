import { toOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { evaluationForChange } from '../evaluations/steps';
import { ArrangeInterpreter, InterpreterChanged } from './schema';
import { changedMeanwhile, interpreterOf } from './steps';

/**
 * Arranges who interprets, or changes it; another language or vendor or person is to be confirmed anew. An empty language
 * says that nobody is needed any more. Who arranges and pays is the party's that pays the evaluation (LC 5811, 8 CCR 34(c)).
 */
export const arrangeInterpreter = command({
  name: 'interpreter.arrange',
  input: ArrangeInterpreter,
  output: InterpreterChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { evaluationId, version, ...facts } = input;
    const row = await evaluationForChange(tx, ctx, evaluationId, null);
    if (row.state !== 'REQUESTED' && row.state !== 'SCHEDULED') throw new RuleBroken('interpreter.appointment_over', 'This appointment is over.');
    const before = await interpreterOf(tx, practiceId, evaluationId);
    if ((before?.version ?? null) !== version) throw changedMeanwhile(before);
    if (facts.vendorId && !(await tx.contact.findFirst({ where: { practiceId, id: facts.vendorId, mergedIntoId: null }, select: { id: true } }))) throw new NotFound();
    if (facts.orderedOn !== null && facts.orderedOn > ctx.today) throw new RuleBroken('interpreter.in_future', 'The day it was ordered cannot lie in the future.');
    await tx.evaluation.updateMany({ where: { practiceId, id: evaluationId }, data: { interpreterLanguage: facts.language } });
    if (facts.language === '') {
      await tx.interpreterBooking.deleteMany({ where: { practiceId, evaluationId } });
    } else {
      const same = before !== null && before.language === facts.language && (before.vendor?.id ?? null) === facts.vendorId && before.interpreterName === facts.interpreterName;
      const data = { ...facts, orderedOn: toOptionalDateColumn(facts.orderedOn), ...(same ? {} : { confirmedOn: null, confirmedWith: '' }) };
      if (version === null) await tx.interpreterBooking.create({ data: { ...data, practiceId, evaluationId, createdAt: ctx.now } });
      else if ((await tx.interpreterBooking.updateMany({ where: { practiceId, evaluationId, version }, data: { ...data, version: { increment: 1 } } })).count === 0) throw changedMeanwhile(await interpreterOf(tx, practiceId, evaluationId));
    }
    const interpreter = await interpreterOf(tx, practiceId, evaluationId);
    const notices = before?.confirmedOn && interpreter?.confirmedOn == null ? ['The confirmation fell away: it is due again.'] : [];
    audit({ subject: ['case', row.caseId], summary: interpreter ? 'Arranged an interpreter' : 'No interpreter is needed any more', data: { evaluationId, language: facts.language, certification: facts.certification, vendorId: facts.vendorId, arrangedBy: facts.arrangedBy } });
    return { evaluationId, caseId: row.caseId, interpreter, notices };
  },
});
