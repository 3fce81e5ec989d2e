import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { begunReport, docOf, reportRow, sectionOf } from '../../test/reports';
import { auditedOperations, makeWorld } from '../../test/world';
import { saveSection } from '../report-sections/save-section';
import { importReport } from './import-report';
import { undoImport } from './undo-import';

async function imported() {
  const world = await makeWorld();
  const report = await begunReport(world);
  const sectionId = sectionOf(report, 'complaints') as never;
  await saveSection(world.as('assistant'), { sectionId, version: 1, content: docOf('By hand.') });
  const done = await importReport(world.as('assistant'), { reportId: report.reportId as never, parts: [{ sectionId, version: 2, content: docOf('Typed.') }], added: [{ title: 'Note', content: docOf('Own.') }] });
  return { world, report, sectionId, input: { reportId: report.reportId as never, sections: done.sections as { sectionId: never; version: number }[], added: done.added as never[] } };
}

describe('report.undo_import', () => {
  it('puts back what was there, as a version of its own, and takes away what was added', async () => {
    const { world, report, sectionId, input } = await imported();
    await undoImport(world.as('assistant'), input);
    const row = await reportRow(world, report.reportId);
    expect(row.sections.find(({ id }) => id === sectionId)).toMatchObject({ text: 'By hand.', version: 4 });
    expect(row.sections.find(({ id }) => id === sectionId)?.revisions.map(({ how }) => how)).toEqual(['begun', 'written', 'imported', 'restored']);
    expect(row.sections.find(({ title }) => title === 'Note')?.removedAt).not.toBeNull();
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('report.undo_import');
    await expect(undoImport(world.as('assistant'), input)).rejects.toBeInstanceOf(Conflict);
  });

  it('changes nothing where somebody wrote since, or nothing was imported', async () => {
    const { world, report, sectionId, input } = await imported();
    await saveSection(world.as('owner'), { sectionId, version: 3, content: docOf('After.') });
    await expect(undoImport(world.as('assistant'), input)).rejects.toMatchObject({ constructor: Conflict, current: { version: 4 } });
    await expect(undoImport(world.as('assistant'), { ...input, sections: [{ sectionId, version: 4 }] })).rejects.toBeInstanceOf(Conflict);
    const row = await reportRow(world, report.reportId);
    expect(row.sections.find(({ id }) => id === sectionId)).toMatchObject({ text: 'After.', version: 4 });
    expect(row.sections.find(({ title }) => title === 'Note')?.removedAt).toBeNull();
  });

  it('is for those who write, in their own practice', async () => {
    const { world, input } = await imported();
    await expectForbidden(undoImport, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(undoImport, input);
  });
});
