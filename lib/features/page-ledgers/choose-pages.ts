import { Conflict } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { refreshCase } from '../cases/steps';
import { refreshExpectation } from '../evaluations/steps';
import { ledgerOf } from './queries';
import { ChoosePages, PageLedger } from './schema';
import { evaluationOfLedger } from './steps';

/**
 * Keeps whether duplicates and blank pages count, and packets whose counts differ, and why. The expected fee follows; what is billed stays as it is.
 * @throws NotFound, Conflict, RuleBroken `page_ledger.billed`, `page_ledger.no_pages`, `case.closed`
 */
export const choosePages = command({
  name: 'page_ledger.choose',
  input: ChoosePages,
  output: PageLedger,
  async run({ ctx, input: { evaluationId, version, ...choice }, tx, audit }) {
    const { practiceId, now } = ctx;
    const row = await evaluationOfLedger(tx, ctx, evaluationId);
    if (row.invoices.some(({ state }) => state === 'ISSUED')) throw new RuleBroken('page_ledger.billed', 'These pages are billed. Void the invoice before you count them otherwise.');
    const data = { ...choice, decidedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, decidedAt: now };
    if (version === null) {
      const { count } = await tx.pageChoice.createMany({ data: { ...data, practiceId, evaluationId }, skipDuplicates: true });
      if (count === 0) throw new Conflict('Someone chose in the meantime.', (await ledgerOf(tx, ctx, evaluationId)).choice ?? undefined);
    } else {
      const { count } = await tx.pageChoice.updateMany({ where: { practiceId, evaluationId, version }, data: { ...data, version: { increment: 1 } } });
      if (count === 0) throw new Conflict('Someone chose otherwise in the meantime.', (await ledgerOf(tx, ctx, evaluationId)).choice ?? undefined);
    }
    await refreshExpectation(tx, practiceId, evaluationId);
    await refreshCase(tx, practiceId, row.caseId);
    const words = `${choice.countDuplicates ? 'Duplicates count' : 'Duplicates are left out'}, ${choice.countBlanks ? 'blank pages count' : 'blank pages are left out'}${choice.countDiffering ? ', packets whose counts differ count the lower number' : ''}`;
    audit({ subject: ['evaluation', evaluationId], summary: words, data: { caseId: row.caseId, ...choice } });
    return ledgerOf(tx, ctx, evaluationId);
  },
});
