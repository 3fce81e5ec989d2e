import { describe, expect, it } from 'vitest';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { askedExtension, draftedExtension, noonOf } from '../../test/extensions';
import { auditedOperations, makeWorld } from '../../test/world';
import { decideExtension } from './decide-extension';

const later = { now: noonOf('2026-04-02') };

describe('extension.decide', () => {
  it.each([
    ['test_results', 'report.extended_tests', 'tests'],
    ['disaster', 'report.extended_good_cause', 'good_cause'],
  ] as const)('approved for %s, the report’s clock moves to %s (8 CCR 38)', async (ground, rule, extension) => {
    const world = await makeWorld();
    const { extensionId, version, evaluationId, caseId } = await askedExtension(world, { ground });
    const board = await decideExtension(world.as('assistant', later), { extensionId, version, outcome: 'approved', decidedOn: '2026-03-30', decisionNote: 'Letter of the Medical Unit' });
    expect(board).toMatchObject({ extensions: [{ state: 'approved', decidedOn: '2026-03-30', form: '' }], standing: { fee: 'safe' }, obstacle: 'More time was given already.' });
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ extension });
    expect(await clockStates(world, caseId)).toEqual(expect.arrayContaining([`${rule} OPEN`, 'report.comprehensive STOPPED', 'report.extension_request MET']));
    expect(await auditedOperations(world.practiceId)).toContain('extension.decide');
  });

  it.each([['denied', '113'], ['late', '116']] as const)('%s is kept with Form %s, and the first day stands', async (outcome, form) => {
    const world = await makeWorld();
    const { extensionId, version, caseId } = await askedExtension(world);
    const board = await decideExtension(world.as('assistant', later), { extensionId, version, outcome, decidedOn: '2026-03-30' });
    expect(board).toMatchObject({ extensions: [{ state: outcome, form }], standing: { fee: 'lost' }, obstacle: '' });
    expect(await clockStates(world, caseId)).toContain('report.comprehensive OPEN');
  });

  it('refuses what was not asked, a day before the request or ahead, and a second decision', async () => {
    const world = await makeWorld();
    const drafted = await draftedExtension(world);
    const ctx = world.as('assistant', later);
    const approve = { outcome: 'approved' as const, decidedOn: '2026-03-30' };
    await expect(decideExtension(ctx, { extensionId: drafted.extensionId, version: drafted.version, ...approve })).rejects.toMatchObject({ rule: 'extension.not_asked' });
    const other = await makeWorld();
    const { extensionId, version } = await askedExtension(other);
    const there = other.as('assistant', later);
    await expect(decideExtension(there, { extensionId, version, ...approve, decidedOn: '2026-03-19' })).rejects.toMatchObject({ rule: 'extension.before_request' });
    await expect(decideExtension(there, { extensionId, version, ...approve, decidedOn: '2026-04-03' })).rejects.toMatchObject({ rule: 'evaluation.in_future' });
    await decideExtension(there, { extensionId, version, ...approve });
    await expect(decideExtension(there, { extensionId, version: version + 1, ...approve })).rejects.toMatchObject({ rule: 'extension.not_asked' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { extensionId, version } = await askedExtension(world);
    const input = { extensionId, version, outcome: 'denied' as const, decidedOn: '2026-03-20' };
    await expectForbidden(decideExtension, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(decideExtension, input);
    await expectStale(decideExtension, world, input);
  });
});
