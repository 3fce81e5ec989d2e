import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { EvaluationChanged, NoteBillFacts } from './schema';
import { concludeEvaluation, evaluationForChange, saveEvaluation } from './steps';

/**
 * Keeps what the bill of an evaluation rests on beside its dates and pages: whether the specialty’s focus is the primary one,
 * why an interpreter was needed, what calls for a supplemental, rush, travel, paper by the inch. The expected fee follows.
 * @throws NotFound, Conflict, RuleBroken `case.closed`, `evaluation.billed`
 */
export const noteBillFacts = command({
  name: 'evaluation.note_bill_facts',
  input: NoteBillFacts,
  output: EvaluationChanged,
  async run({ ctx, input: { evaluationId, version, primaryFocus, supplementalBasis, ...facts }, tx, audit }) {
    const row = await evaluationForChange(tx, ctx, evaluationId, version);
    if (row.invoices.some(({ state }) => state === 'ISSUED')) throw new RuleBroken('evaluation.billed', 'This evaluation is billed. Void the invoice before you change what it rests on.');
    await saveEvaluation(tx, ctx, row, { ...facts, ...(primaryFocus === undefined ? {} : { primaryFocus }), ...(supplementalBasis && row.kind === 'SUPPLEMENTAL' ? { supplementalBasis } : {}) });
    audit({ subject: ['evaluation', row.id], summary: 'Noted what the bill rests on', data: { caseId: row.caseId, primaryFocus: primaryFocus ?? row.primaryFocus, rush: facts.rush, travelMinutes: facts.travelMinutes, travelMiles: facts.travelMiles, recordInches: facts.recordInches, interpreterDescribed: facts.interpreterReason !== '' } });
    return concludeEvaluation(tx, ctx, row.id);
  },
});
