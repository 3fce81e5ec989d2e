import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { docOfText } from '../../domain/report/doc';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { shortWording } from '../../test/report-wordings';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { addReportTemplate } from './add-report-template';
import { readReportTemplate, startingSections } from './queries';
import { reviseReportTemplate } from './revise-report-template';

const { kind: _kind, ...words } = shortWording;
const rewritten = { ...words, sections: [{ key: 'introduction' as const, title: 'Opening', note: '', content: docOfText('Rewritten.') }] };

describe('report_template.revise', () => {
  it('makes a new version of other sections; the old one stays and can be read', async () => {
    const world = await makeWorld();
    const { id, versionId } = await addReportTemplate(world.as('owner'), shortWording);
    const revised = await reviseReportTemplate(world.as('assistant'), { reportTemplateId: id, version: 1, ...rewritten });
    expect(revised).toMatchObject({ number: 2, version: 2, shown: { number: 2, sections: rewritten.sections }, versions: [{ number: 2, createdByName: 'Test assistant' }, { number: 1, createdByName: 'Test owner' }] });
    expect(await readReportTemplate(world.as('reviewer'), { reportTemplateId: id, number: 1 })).toMatchObject({ number: 2, shown: { number: 1, sections: shortWording.sections } });
    expect(await inPractice(world.practiceId, (tx) => startingSections(tx as never, world.as('owner'), { kind: 'comprehensive', specialty: '', templateVersionId: versionId }))).toEqual(shortWording.sections);
    expect(await auditedOperations(world.practiceId)).toContain('report_template.revise');
  });

  it('keeps the version where only the name or the specialty is another', async () => {
    const world = await makeWorld();
    const { id } = await addReportTemplate(world.as('owner'), shortWording);
    expect(await reviseReportTemplate(world.as('owner'), { reportTemplateId: id, version: 1, ...words, name: 'Spine', specialty: 'neurology' })).toMatchObject({ name: 'Spine', specialty: 'neurology', number: 1, version: 2 });
  });

  it('refuses a name that is taken, what fits no other case; forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { id } = await addReportTemplate(world.as('owner'), shortWording);
    await addReportTemplate(world.as('owner'), { ...shortWording, name: 'Taken' });
    const input = { reportTemplateId: id, version: 1, ...rewritten };
    await expect(reviseReportTemplate(world.as('owner'), { ...input, name: 'Taken' })).rejects.toBeInstanceOf(Conflict);
    await expect(reviseReportTemplate(world.as('owner'), { ...input, sections: [...input.sections, ...input.sections] })).rejects.toMatchObject({ rule: 'wording.section_twice' });
    await expectForbidden(reviseReportTemplate, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(reviseReportTemplate, input);
    await expectStale(reviseReportTemplate, world, input);
    expect(await readReportTemplate(world.as('owner'), { reportTemplateId: id })).toMatchObject({ number: 1, shown: { sections: shortWording.sections } });
  });
});
