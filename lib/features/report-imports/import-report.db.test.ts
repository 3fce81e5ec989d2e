import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { begunReport, docOf, reportRow, sectionOf, signPastOperations } from '../../test/reports';
import { auditedOperations, makeWorld } from '../../test/world';
import { importReport } from './import-report';
import { previewImport } from './queries';

const forbidden = ['reviewer', 'biller', 'viewer'] as const;

describe('report.import', () => {
  it('writes each part into its section as a line of history that says it was imported, and adds what had no section', async () => {
    const world = await makeWorld();
    const report = await begunReport(world);
    const { reportId } = report;
    const [first, second] = [sectionOf(report, 'history_of_injury'), sectionOf(report, 'complaints')];
    const imported = await importReport(world.as('assistant'), { reportId: reportId as never, parts: [{ sectionId: first as never, version: 1, content: docOf('Typed.') }, { sectionId: second as never, version: 1, content: docOf('More.'), mode: 'append' }], added: [{ title: 'Vocational note', content: docOf('Own.') }] });
    expect(imported.sections).toEqual([first, second].sort().map((sectionId) => ({ sectionId, version: 2 })));
    const row = await reportRow(world, reportId);
    expect(row.sections.find(({ id }) => id === first)).toMatchObject({ text: 'Typed.', version: 2, editedById: world.users.assistant });
    expect(row.sections.find(({ id }) => id === first)?.revisions.map(({ how }) => how)).toEqual(['begun', 'imported']);
    expect(row.sections.at(-1)).toMatchObject({ key: 'own', title: 'Vocational note', text: 'Own.' });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('report.import');
  });

  it('is refused for a section that changed since it was looked at, for one of another report, for nothing and for two parts of one section', async () => {
    const world = await makeWorld();
    const report = await begunReport(world);
    const other = await begunReport(world, { claimNumber: 'OTHER-1' });
    const { reportId } = report;
    const [first, second] = [sectionOf(report, 'history_of_injury'), sectionOf(report, 'complaints')];
    const part = (sectionId: string, version = 1) => ({ sectionId: sectionId as never, version, content: docOf('Typed.') });
    await expect(importReport(world.as('owner'), { reportId: reportId as never, parts: [part(first), part(second, 5)] })).rejects.toMatchObject({ constructor: Conflict, current: { id: second, version: 1 } });
    await expect(importReport(world.as('owner'), { reportId: reportId as never, parts: [part(sectionOf(other, 'complaints'))] })).rejects.toBeInstanceOf(NotFound);
    await expect(importReport(world.as('owner'), { reportId: reportId as never, parts: [] })).rejects.toMatchObject({ rule: 'report.import_nothing' });
    await expect(importReport(world.as('owner'), { reportId: reportId as never, parts: [part(first), part(first)] })).rejects.toMatchObject({ rule: 'report.import_twice' });
    expect((await reportRow(world, reportId)).sections.every(({ version }) => version === 1)).toBe(true);
  });

  it('is for those who write, in their own practice, while the report is open', async () => {
    const world = await makeWorld();
    const report = await begunReport(world);
    const input = { reportId: report.reportId as never, parts: [{ sectionId: sectionOf(report, 'complaints') as never, version: 1, content: docOf('Typed.') }] };
    await expectForbidden(importReport, world, input, forbidden);
    await expectForbidden(previewImport, world, { reportId: report.reportId as never }, forbidden);
    await expectUnknownNextDoor(importReport, input);
    await expectUnknownNextDoor(previewImport, { reportId: report.reportId as never });
    expect((await previewImport(world.as('assistant'), { reportId: report.reportId as never })).sections).toHaveLength(report.sections.length);
    await signPastOperations(world, report.reportId);
    await expect(importReport(world.as('owner'), input)).rejects.toMatchObject({ rule: 'report.signed' });
    await expect(previewImport(world.as('owner'), { reportId: report.reportId as never })).rejects.toMatchObject({ rule: 'report.signed' });
  });
});
