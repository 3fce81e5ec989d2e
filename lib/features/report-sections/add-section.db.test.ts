import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { begunReport, expectAudited, reportRow, sectionOf, signPastOperations } from '../../test/reports';
import { makeWorld } from '../../test/world';
import { addSection } from './add-section';

describe('report.add_section', () => {
  it('adds one of the practice’s own behind another, and a usual one that is missing at the end', async () => {
    const world = await makeWorld();
    const report = await begunReport(world);
    const { reportId } = report;
    const ctx = world.as('assistant', { idempotencyKey: 'add-1' });
    const input = { reportId, title: 'Sub rosa video', afterId: sectionOf(report, 'record_summary') };
    const { section, order } = await addSection(ctx, input);
    expect(section).toMatchObject({ key: 'own', title: 'Sub rosa video', position: 6, version: 1 });
    expect(order.indexOf(section.id)).toBe(6);
    expect(order).toHaveLength(report.sections.length + 1);
    expect((await addSection(ctx, input)).section.id).toBe(section.id);
    const last = await addSection(world.as('owner'), { reportId, key: 'mental_status' });
    expect(last.section).toMatchObject({ title: 'Mental status and testing', position: report.sections.length + 1 });
    expect((await reportRow(world, reportId)).sections.map(({ position }) => position)).toEqual(last.order.map((_, at) => at));
    await expectAudited(world, 'report.add_section', 'Sub rosa');
  });

  it('refuses a usual section twice, one without a title, the 61st, and what is signed', async () => {
    const world = await makeWorld();
    const { reportId, sections } = await begunReport(world);
    await expect(addSection(world.as('owner'), { reportId, key: 'causation' })).rejects.toMatchObject({ rule: 'report.section_there' });
    await expect(addSection(world.as('owner'), { reportId })).rejects.toMatchObject({ rule: 'report.section_title' });
    for (let at = sections.length; at < 60; at += 1) await addSection(world.as('owner'), { reportId, title: `Own ${at}` });
    await expect(addSection(world.as('owner'), { reportId, title: 'One more' })).rejects.toMatchObject({ rule: 'report.too_many_sections' });
    await signPastOperations(world, reportId);
    await expect(addSection(world.as('owner'), { reportId, title: 'Late' })).rejects.toMatchObject({ rule: 'report.signed' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { reportId, sections } = await begunReport(world);
    await expectForbidden(addSection, world, { reportId, title: 'x' }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(addSection, { reportId, title: 'x' });
    expect((await reportRow(world, reportId)).sections).toHaveLength(sections.length);
  });
});
