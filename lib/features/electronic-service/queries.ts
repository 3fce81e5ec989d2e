import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import type { RecipientRole } from '../../domain/service/methods';
import { ElectronicServiceList, ListElectronicService, type ElectronicService } from './schema';

type Row = Awaited<ReturnType<ReadTx['electronicService']['findFirstOrThrow']>>;

/** The DTO of an agreement to e-mail service. */
export function toElectronicService({ id, caseId, role, email, agreedOn, endedOn }: Row): ElectronicService {
  return { id, caseId, role: role as RecipientRole, email, agreedOn: fromDateColumn(agreedOn), endedOn: fromOptionalDateColumn(endedOn) };
}

/** Which parties of a case agreed in writing to be served by e-mail; those in force first. */
export const listElectronicService = query({
  name: 'electronic_service.list',
  input: ListElectronicService,
  output: ElectronicServiceList,
  async run({ ctx, input: { caseId }, db }) {
    const { practiceId } = ctx;
    if (!(await db.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId } }, select: { id: true } }))) throw new NotFound();
    const rows = await db.electronicService.findMany({ where: { practiceId, caseId }, orderBy: [{ endedOn: { sort: 'desc', nulls: 'first' } }, { agreedOn: 'desc' }, { id: 'asc' }] });
    return { agreements: rows.map(toElectronicService) };
  },
});
