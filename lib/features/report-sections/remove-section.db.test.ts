import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { begunReport, docOf, expectAudited, reportRow, sectionOf, signPastOperations } from '../../test/reports';
import { makeWorld } from '../../test/world';
import { addSection } from './add-section';
import { removeSection } from './remove-section';
import { saveSection } from './save-section';

describe('report.remove_section', () => {
  it('takes a section out and brings it back with its words and its version', async () => {
    const world = await makeWorld();
    const report = await begunReport(world);
    const sectionId = sectionOf(report, 'treatment');
    await saveSection(world.as('assistant'), { sectionId, version: 1, content: docOf('Therapy.') });
    const gone = await removeSection(world.as('assistant'), { sectionId, version: 2 });
    expect(gone.order).not.toContain(sectionId);
    await expect(saveSection(world.as('owner'), { sectionId, version: 2, content: docOf('x') })).rejects.toThrow('nothing here');
    const back = await removeSection(world.as('assistant'), { sectionId, version: 2, removed: false });
    expect(back.section).toMatchObject({ content: docOf('Therapy.'), version: 2 });
    expect(back.order).toEqual(report.sections.map(({ id }) => id));
    await expectAudited(world, 'report.remove_section');
  });

  it('does not bring a usual section back beside another of its kind, and changes nothing of what is signed', async () => {
    const world = await makeWorld();
    const report = await begunReport(world);
    const sectionId = sectionOf(report, 'treatment');
    await removeSection(world.as('owner'), { sectionId, version: 1 });
    await addSection(world.as('owner'), { reportId: report.reportId, key: 'treatment' });
    await expect(removeSection(world.as('owner'), { sectionId, version: 1, removed: false })).rejects.toMatchObject({ rule: 'report.section_there' });
    await signPastOperations(world, report.reportId);
    await expect(removeSection(world.as('owner'), { sectionId: sectionOf(report, 'causation'), version: 1 })).rejects.toMatchObject({ rule: 'report.signed' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const report = await begunReport(world);
    const input = { sectionId: sectionOf(report, 'causation'), version: 1 };
    await expectForbidden(removeSection, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(removeSection, input);
    await expectStale(removeSection, world, input);
    expect((await reportRow(world, report.reportId)).sections.every(({ removedAt }) => removedAt === null)).toBe(true);
  });
});
