import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { expectForbidden, loggedExam } from '../../test/cases';
import { shortWording } from '../../test/report-wordings';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { addReportTemplate } from './add-report-template';
import { listReportTemplates, previewReportTemplate, readReportTemplate } from './queries';

describe('report_template.add', () => {
  it('keeps a wording with its sections and its first version', async () => {
    const world = await makeWorld();
    const template = await addReportTemplate(world.as('assistant'), shortWording);
    expect(template).toMatchObject({ kind: 'comprehensive', specialty: 'musculoskeletal', name: 'Our spine report', active: true, number: 1, version: 1, reportCount: 0, sectionCount: 2, shown: { number: 1, sections: shortWording.sections }, versions: [{ number: 1, createdByName: 'Test assistant', reportCount: 0 }] });
    expect(template.versions[0]?.id).toBe(template.versionId);
    const { templates } = await listReportTemplates(world.as('reviewer'), {});
    expect(templates).toMatchObject([{ id: template.id, sectionCount: 2, number: 1 }]);
    expect(await auditedOperations(world.practiceId)).toContain('report_template.add');
  });

  const twice = { ...shortWording.sections[1], key: 'introduction' as const };
  const cite = { type: 'cite', attrs: { excerptId: null, packetId: randomUUID(), page: 3, lines: '', label: 'Packet 1, p. 3' } };
  it.each([
    ['a section twice', [shortWording.sections[0], twice], 'wording.section_twice'],
    ['a field that does not exist', [{ key: 'own', title: 'Ours', note: '', content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'field', attrs: { name: 'claimant.shoes', value: '' } }] }] } }], 'wording.unknown_field'],
    ['a cite of one case’s records', [{ key: 'own', title: 'Ours', note: '', content: { type: 'doc', content: [{ type: 'paragraph', content: [cite] }] } }], 'wording.cites_a_record'],
  ])('refuses %s', async (_label, sections, rule) => {
    const world = await makeWorld();
    await expect(addReportTemplate(world.as('owner'), { ...shortWording, sections: sections as typeof shortWording.sections })).rejects.toMatchObject({ rule });
    expect((await listReportTemplates(world.as('owner'), {})).templates).toEqual([]);
  });

  it('refuses what is no document, a second of the same kind and name, and other roles; one key makes one', async () => {
    const world = await makeWorld();
    const broken = { ...shortWording, sections: [{ key: 'own' as const, title: 'Ours', note: '', content: { type: 'doc', content: [{ type: 'script' }] } }] };
    await expect(addReportTemplate(world.as('owner'), broken)).rejects.toThrow(/Here may only stand/);
    const idempotencyKey = randomUUID();
    const first = await addReportTemplate(world.as('owner', { idempotencyKey }), shortWording);
    expect(await addReportTemplate(world.as('owner', { idempotencyKey }), shortWording)).toEqual(first);
    await expect(addReportTemplate(world.as('owner'), shortWording)).rejects.toBeInstanceOf(Conflict);
    await expectForbidden(addReportTemplate, world, { ...shortWording, name: 'Another' }, ['reviewer', 'biller', 'viewer']);
  });
});

describe('report_template.preview', () => {
  it('says what the fields mean for a case; strangers and other roles learn nothing', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const { values } = await previewReportTemplate(world.as('assistant'), { caseId });
    expect(values).toMatchObject({ 'exam.date': '[date of exam]', 'case.evaluator': 'Qualified Medical Evaluator' });
    expect(values['claimant.name']).toMatch(/^[A-Z]/);
    const other = await makeWorld();
    await expect(previewReportTemplate(other.as('owner'), { caseId })).rejects.toThrow(/nothing here/);
    await onlyFor(previewReportTemplate, world, { caseId }, ['owner', 'physician', 'assistant']);
    await onlyFor(listReportTemplates, world, {}, ['owner', 'physician', 'assistant', 'reviewer']);
    await onlyFor(readReportTemplate, world, { reportTemplateId: randomUUID() }, ['owner', 'physician', 'assistant', 'reviewer']);
  });
});
