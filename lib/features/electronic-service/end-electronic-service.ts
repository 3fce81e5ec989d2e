import { fromDateColumn, toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { recipientRoleLabels, type RecipientRole } from '../../domain/service/methods';
import { toElectronicService } from './queries';
import { ElectronicService, EndElectronicService } from './schema';

/** Ends an agreement to e-mail service: from now on that party is served on paper. @throws RuleBroken `electronic_service.ended`, `electronic_service.in_future` */
export const endElectronicService = command({
  name: 'electronic_service.end',
  input: EndElectronicService,
  output: ElectronicService,
  async run({ ctx, input: { agreementId, endedOn }, tx, audit }) {
    const where = { practiceId_id: { practiceId: ctx.practiceId, id: agreementId } };
    const row = await tx.electronicService.findUnique({ where });
    if (!row) throw new NotFound();
    if (row.endedOn) throw new RuleBroken('electronic_service.ended', 'This agreement has ended already.');
    if (endedOn > ctx.today || endedOn < fromDateColumn(row.agreedOn)) throw new RuleBroken('electronic_service.in_future', 'The last day lies between the agreement and today.');
    const ended = await tx.electronicService.update({ where, data: { endedOn: toDateColumn(endedOn) } });
    audit({ subject: ['case', row.caseId], summary: `The ${recipientRoleLabels[row.role as RecipientRole].toLowerCase()}’s agreement to e-mail service ended`, data: { agreementId, endedOn } });
    return toElectronicService(ended);
  },
});
