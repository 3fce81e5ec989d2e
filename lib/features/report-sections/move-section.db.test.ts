import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { begunReport, expectAudited, reportRow, sectionOf, signPastOperations } from '../../test/reports';
import { makeWorld } from '../../test/world';
import { moveSection } from './move-section';

describe('report.move_section', () => {
  it('puts a section before another or to the end; its version stays, so whoever writes in it is not disturbed', async () => {
    const world = await makeWorld();
    const report = await begunReport(world);
    const [causation, disability] = [sectionOf(report, 'causation'), sectionOf(report, 'disability')];
    const { section, order } = await moveSection(world.as('assistant'), { sectionId: causation, beforeId: disability });
    expect(section.version).toBe(1);
    expect(order.indexOf(causation)).toBe(order.indexOf(disability) - 1);
    expect((await moveSection(world.as('assistant'), { sectionId: causation, beforeId: null })).order.at(-1)).toBe(causation);
    const same = await moveSection(world.as('assistant'), { sectionId: disability, beforeId: disability });
    expect((await reportRow(world, report.reportId)).sections.map(({ id }) => id)).toEqual(same.order);
    await expectAudited(world, 'report.move_section');
  });

  it('keeps every section where two move at once', async () => {
    const world = await makeWorld();
    const report = await begunReport(world);
    const ids = report.sections.map(({ id }) => id);
    await Promise.all([0, 1, 2, 3].map((at) => moveSection(world.as('owner'), { sectionId: ids[at] ?? '', beforeId: ids[10 + at] ?? '' })));
    const rows = (await reportRow(world, report.reportId)).sections;
    expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(rows.map(({ position }) => position)).toEqual(ids.map((_, at) => at));
  });

  it('forbidden role, practice next door, a section of another report, what is signed', async () => {
    const world = await makeWorld();
    const [report, other] = [await begunReport(world), await begunReport(world)];
    const sectionId = sectionOf(report, 'causation');
    await expectForbidden(moveSection, world, { sectionId, beforeId: null }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(moveSection, { sectionId, beforeId: null });
    await expect(moveSection(world.as('owner'), { sectionId, beforeId: sectionOf(other, 'causation') })).rejects.toThrow('nothing here');
    await signPastOperations(world, report.reportId);
    await expect(moveSection(world.as('owner'), { sectionId, beforeId: null })).rejects.toMatchObject({ rule: 'report.signed' });
  });
});
