import { toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { recipientRoleLabels } from '../../domain/service/methods';
import { toElectronicService } from './queries';
import { AgreeElectronicService, ElectronicService } from './schema';

/**
 * Records that a party agreed in writing to be served by e-mail on one case, and at which address (8 CCR 36.7). The same party's agreement to the same
 * address is recorded once. @throws RuleBroken `electronic_service.unrepresented`, `electronic_service.in_future`, `electronic_service.known`
 */
export const agreeElectronicService = command({
  name: 'electronic_service.agree',
  input: AgreeElectronicService,
  output: ElectronicService,
  async run({ ctx, input: { caseId, role, email, agreedOn }, tx, audit }) {
    const { practiceId } = ctx;
    const found = await tx.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId } }, select: { represented: true } });
    if (!found) throw new NotFound();
    if (role === 'claimant' && !found.represented) throw new RuleBroken('electronic_service.unrepresented', 'An unrepresented worker is never served by e-mail. 8 CCR 36.7');
    if (agreedOn > ctx.today) throw new RuleBroken('electronic_service.in_future', 'The day of the agreement cannot lie in the future.');
    const known = await tx.electronicService.findFirst({ where: { practiceId, caseId, role, email, endedOn: null } });
    if (known) throw new RuleBroken('electronic_service.known', 'This agreement is recorded already.');
    const row = await tx.electronicService.create({ data: { practiceId, caseId, role, email, agreedOn: toDateColumn(agreedOn), createdAt: ctx.now } });
    audit({ subject: ['case', caseId], summary: `Recorded that the ${recipientRoleLabels[role].toLowerCase()} agreed to e-mail service`, data: { agreementId: row.id, role, agreedOn } });
    return toElectronicService(row);
  },
});
