import { toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { dollars } from '../../domain/wording';
import { RefuseWriteOff, WriteOffChanged } from './schema';
import { lockWriteOff, refuseDecided, toWriteOffChanged } from './steps';

/** Refuses a write-off that waits, with the reason. @throws NotFound, Conflict; RuleBroken `write_off.decided`. */
export const refuseWriteOff = command({
  name: 'write_off.refuse',
  input: RefuseWriteOff,
  output: WriteOffChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, today } = ctx;
    const { writeOff, invoice } = await lockWriteOff(tx, practiceId, input.writeOffId, input.version);
    refuseDecided(writeOff);
    const refused = await tx.writeOff.update({
      where: { practiceId_id: { practiceId, id: writeOff.id } },
      data: { state: 'REFUSED', decidedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, decidedOn: toDateColumn(today), decisionNote: input.note, version: { increment: 1 } },
    });
    audit({ subject: ['invoice', invoice.id], summary: `refused the write-off of ${dollars(writeOff.amountCents)} of ${invoice.number}`, data: { caseId: invoice.caseId, writeOffId: writeOff.id, note: input.note } });
    return toWriteOffChanged(refused, invoice);
  },
});
