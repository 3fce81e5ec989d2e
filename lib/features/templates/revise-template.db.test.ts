import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { drafted } from '../../test/letters';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { readLetter } from '../letters/queries';
import { addTemplate } from './add-template';
import { previewTemplate } from './queries';
import { reviseTemplate } from './revise-template';

const words = { name: 'Short', subject: 'Exam on {{exam.date}}', body: 'First words.' };

describe('template.revise', () => {
  it('makes a new version; a letter drafted from the old one keeps it', async () => {
    const world = await makeWorld();
    const { id } = await addTemplate(world.as('owner'), { kind: 'appointment_notice', ...words });
    const { letter } = await drafted(world);
    const revised = await reviseTemplate(world.as('assistant'), { templateId: id, version: 1, ...words, body: 'Second words.' });
    expect(revised).toMatchObject({ number: 2, version: 2, body: 'Second words.', versions: [{ number: 2, letterCount: 0 }, { number: 1, letterCount: 1, body: 'First words.' }] });
    expect(await readLetter(world.as('owner'), { letterId: letter.id })).toMatchObject({ body: 'First words.', template: { number: 1 } });
    expect(await reviseTemplate(world.as('assistant'), { templateId: id, version: 2, ...words, name: 'Brief', body: 'Second words.' })).toMatchObject({ name: 'Brief', number: 2, version: 3 });
    expect(await auditedOperations(world.practiceId)).toContain('template.revise');
    // A version that a letter used can be neither changed nor deleted, by nobody.
    await expect(inPractice(world.practiceId, (tx) => tx.letterTemplateVersion.updateMany({ where: { practiceId: world.practiceId }, data: { body: 'Forged' } }))).rejects.toThrow();
  });

  it('refuses what cannot be filled; forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { id } = await addTemplate(world.as('owner'), { kind: 'no_show_notice', ...words });
    const input = { templateId: id, version: 1, ...words, body: 'Other words.' };
    await expect(reviseTemplate(world.as('owner'), { ...input, body: '{{nothing}}' })).rejects.toMatchObject({ rule: 'template.invalid' });
    await expectForbidden(reviseTemplate, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(reviseTemplate, input);
    await expectStale(reviseTemplate, world, input);
  });
});

describe('template.preview', () => {
  it('fills with sample data, with a case, and says what keeps it from being saved', async () => {
    const world = await makeWorld();
    const { evaluationId, caseId } = await drafted(world);
    const wording = { kind: 'appointment_notice' as const, subject: '{{claimant.name}}', body: '{{exam.date}} {{answerBy}}' };
    expect(await previewTemplate(world.as('assistant'), wording)).toEqual({ subject: 'Gustavo Reyes-Ortiz', body: 'Tuesday, March 24, 2026 March 16, 2026', gaps: [], problems: [] });
    expect(await previewTemplate(world.as('assistant'), { ...wording, evaluationId: evaluationId as never })).toMatchObject({ body: 'Tuesday, March 24, 2026 [day by which to answer missing]', gaps: ['day by which to answer'] });
    expect(await previewTemplate(world.as('assistant'), { ...wording, caseId: caseId as never })).toMatchObject({ gaps: ['day of the appointment', 'day by which to answer'] });
    expect(await previewTemplate(world.as('assistant'), { ...wording, body: '{{#open}}' })).toMatchObject({ body: '', problems: [expect.stringContaining('Unclosed section "open"')] });
    const other = await makeWorld();
    await expect(previewTemplate(other.as('owner'), { ...wording, caseId: caseId as never })).rejects.toThrow(/nothing here/);
  });
});
