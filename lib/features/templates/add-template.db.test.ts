import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { letterKinds } from '../../domain/letter/kinds';
import { Conflict } from '../../core/errors';
import { expectForbidden } from '../../test/cases';
import { addressedExam } from '../../test/letters';
import { auditedOperations, makeWorld } from '../../test/world';
import { draftLetter } from '../letters/draft-letter';
import { readLetter } from '../letters/queries';
import { addTemplate } from './add-template';
import { listTemplates } from './queries';

const short = { kind: 'appointment_notice' as const, name: 'Short', subject: 'Exam on {{exam.date}}', body: 'Dear all, {{claimant.name}} is seen on {{exam.date}}.' };

describe('template.add', () => {
  it('keeps a wording, from which letters are drafted from now on', async () => {
    const world = await makeWorld();
    const template = await addTemplate(world.as('assistant'), short);
    expect(template).toMatchObject({ ...short, active: true, isDefault: true, number: 1, version: 1, versions: [{ number: 1, createdByName: 'Test assistant', letterCount: 0 }] });
    const { evaluationId } = await addressedExam(world);
    const { id } = await draftLetter(world.as('assistant'), { kind: 'appointment_notice', evaluationId });
    expect(await readLetter(world.as('assistant'), { letterId: id })).toMatchObject({ subject: 'Exam on Tuesday, March 24, 2026', body: 'Dear all, Gustavo Reyes-Ortiz is seen on Tuesday, March 24, 2026.', template: { name: 'Short', number: 1 } });
    const { kinds } = await listTemplates(world.as('reviewer'), {});
    expect(kinds.find(({ kind }) => kind === 'appointment_notice')).toMatchObject({ label: 'Appointment notice', form: 'QME Form 110, 8 CCR 34(a)', templates: [{ name: 'Short', isDefault: true, letterCount: 1 }] });
    expect(kinds).toHaveLength(letterKinds.length);
    expect(await auditedOperations(world.practiceId)).toContain('template.add');
  });

  it.each([
    ['an unknown field', { body: 'Dear {{claimant.nam}}' }, /no field \{\{claimant\.nam\}\}/],
    ['an unclosed section', { body: '{{#interpreter}}x' }, /Unclosed section/],
    ['a field in the subject that is not there', { subject: '{{secret}}' }, /no field \{\{secret\}\}/],
    ['no text', { body: '' }, /Write the text/],
  ])('refuses %s', async (_label, changed, says) => {
    const world = await makeWorld();
    await expect(addTemplate(world.as('owner'), { ...short, ...changed })).rejects.toMatchObject({ rule: 'template.invalid', message: expect.stringMatching(says) });
  });

  it('refuses a second of the same kind and name, makes one for one key; forbidden role', async () => {
    const world = await makeWorld();
    const idempotencyKey = randomUUID();
    const first = await addTemplate(world.as('owner', { idempotencyKey }), short);
    expect(await addTemplate(world.as('owner', { idempotencyKey }), short)).toEqual(first);
    await expect(addTemplate(world.as('owner'), short)).rejects.toBeInstanceOf(Conflict);
    await addTemplate(world.as('owner'), { ...short, kind: 'no_show_notice' });
    await expectForbidden(addTemplate, world, { ...short, name: 'Another' }, ['reviewer', 'biller', 'viewer']);
  });
});
