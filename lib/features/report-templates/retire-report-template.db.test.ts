import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { shortWording } from '../../test/report-wordings';
import { auditedOperations, makeWorld } from '../../test/world';
import { addReportTemplate } from './add-report-template';
import { retireReportTemplate } from './retire-report-template';

describe('report_template.retire', () => {
  it('takes a wording out of use and back; forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { id } = await addReportTemplate(world.as('owner'), shortWording);
    expect(await retireReportTemplate(world.as('assistant'), { reportTemplateId: id, version: 1, active: false })).toMatchObject({ active: false, number: 1, version: 2 });
    expect(await retireReportTemplate(world.as('assistant'), { reportTemplateId: id, version: 2, active: true })).toMatchObject({ active: true, version: 3 });
    expect(await auditedOperations(world.practiceId)).toContain('report_template.retire');
    const input = { reportTemplateId: id, version: 3, active: false };
    await expectForbidden(retireReportTemplate, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(retireReportTemplate, input);
    await expectStale(retireReportTemplate, world, input);
  });
});
