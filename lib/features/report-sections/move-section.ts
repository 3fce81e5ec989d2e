import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { orderOf, sectionChanged } from './queries';
import { MoveSection, SectionChanged } from './schema';
import { holdOpenReport, placeSections, reportOfSection } from './steps';

/** Puts a section before another, or to the end. Its words and its version stay. @throws NotFound; Forbidden; RuleBroken `report.signed`, `report.discarded` */
export const moveSection = command({
  name: 'report.move_section',
  input: MoveSection,
  output: SectionChanged,
  async run({ ctx, input: { sectionId, beforeId }, tx, audit }) {
    const { practiceId } = ctx;
    const reportId = await reportOfSection(tx, practiceId, sectionId);
    await holdOpenReport(tx, ctx, reportId);
    const order = await orderOf(tx, practiceId, reportId);
    if (!order.includes(sectionId) || (beforeId !== null && !order.includes(beforeId))) throw new NotFound();
    const others = order.filter((id) => id !== sectionId);
    const at = beforeId === null ? others.length : beforeId === sectionId ? order.indexOf(sectionId) : others.indexOf(beforeId);
    await placeSections(tx, practiceId, others.toSpliced(at, 0, sectionId));
    audit({ subject: ['report', reportId], summary: 'Moved a section of the report', data: { sectionId, from: order.indexOf(sectionId), to: at } });
    return sectionChanged(tx, ctx, sectionId);
  },
});
