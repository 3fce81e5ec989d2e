import { toOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { toGap } from './queries';
import { AssignGap, Gap } from './schema';
import { gapForChange, saveGap } from './steps';

/** Gives a gap to a person of the office as a task, with the day it is due; or takes it back. @throws NotFound; Conflict; RuleBroken `gap.transition`, `gap.person` */
export const assignGap = command({
  name: 'gap.assign',
  input: AssignGap,
  output: Gap,
  async run({ ctx, input: { gapId, version, assignedToId, dueOn }, tx, audit }) {
    const row = await gapForChange(tx, ctx, gapId, version, ['open', 'asked']);
    const member = assignedToId === null ? null : await tx.membership.findFirst({ where: { practiceId: ctx.practiceId, userId: assignedToId, removedAt: null }, select: { role: true } });
    if (assignedToId !== null && (!member || member.role === 'biller' || member.role === 'viewer')) throw new RuleBroken('gap.person', 'Choose a person of this practice who reads records.');
    const saved = await saveGap(tx, ctx, row, { assignedToId, dueOn: toOptionalDateColumn(dueOn) });
    audit({ subject: ['case', row.caseId], summary: assignedToId === null ? 'Gap given to nobody' : 'Gap given to a person', data: { gapId, assignedToId, dueOn } });
    return toGap(tx, ctx, saved);
  },
});
