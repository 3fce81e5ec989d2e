import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { drafted } from '../../test/letters';
import { auditedOperations, makeWorld } from '../../test/world';
import { addTemplate } from './add-template';
import { retireTemplate } from './retire-template';

const words = { kind: 'appointment_notice' as const, name: 'Short', subject: 'Exam', body: 'Our own words.' };

describe('template.retire', () => {
  it('takes a wording out of use and back; letters are drafted from the built-in one meanwhile', async () => {
    const world = await makeWorld();
    const { id } = await addTemplate(world.as('owner'), words);
    expect(await retireTemplate(world.as('assistant'), { templateId: id, version: 1, active: false })).toMatchObject({ active: false, isDefault: false, version: 2 });
    expect((await drafted(world)).letter.template).toBeNull();
    expect(await retireTemplate(world.as('assistant'), { templateId: id, version: 2, active: true })).toMatchObject({ active: true, isDefault: true });
    expect(await auditedOperations(world.practiceId)).toContain('template.retire');
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { id } = await addTemplate(world.as('owner'), words);
    const input = { templateId: id, version: 1, active: false };
    await expectForbidden(retireTemplate, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(retireTemplate, input);
    await expectStale(retireTemplate, world, input);
  });
});
