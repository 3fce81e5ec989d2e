import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { askedExtension, examinedCase, noonOf } from '../../test/extensions';
import { auditedOperations, makeWorld } from '../../test/world';
import { recordLateNotice } from './record-late-notice';

const late = { now: noonOf('2026-04-20') };

describe('extension.record_late_notice', () => {
  it('keeps Form 116 that came without a request, so that acceptance has its place', async () => {
    const world = await makeWorld();
    const { evaluationId } = await examinedCase(world);
    const board = await recordLateNotice(world.as('assistant', late), { evaluationId, decidedOn: '2026-04-10', decisionNote: '' });
    expect(board).toMatchObject({ extensions: [{ ground: 'late_notice', state: 'late', form: '116', decidedOn: '2026-04-10' }], standing: { fee: 'lost' } });
    expect(await auditedOperations(world.practiceId)).toContain('extension.record_late_notice');
    await expect(recordLateNotice(world.as('assistant', late), { evaluationId, decidedOn: '2026-04-11' })).rejects.toMatchObject({ rule: 'extension.noted' });
  });

  it('refuses a report that is not late, one for which more time was asked, and private work', async () => {
    const world = await makeWorld();
    const { evaluationId } = await examinedCase(world);
    const ctx = world.as('assistant', late);
    await expect(recordLateNotice(ctx, { evaluationId, decidedOn: '2026-04-01' })).rejects.toMatchObject({ rule: 'extension.not_late' });
    await expect(recordLateNotice(ctx, { evaluationId, decidedOn: '2026-04-21' })).rejects.toMatchObject({ rule: 'evaluation.in_future' });
    const ime = await loggedExam(world, { kind: 'IME', panelNumber: '', claimant: { name: 'Third Person' } });
    await expect(recordLateNotice(ctx, { evaluationId: ime.evaluationId, decidedOn: '2026-04-10' })).rejects.toMatchObject({ rule: 'extension.not_applicable' });
    const other = await makeWorld();
    const asked = await askedExtension(other);
    await expect(recordLateNotice(other.as('assistant', late), { evaluationId: asked.evaluationId, decidedOn: '2026-04-10' })).rejects.toMatchObject({ rule: 'extension.noted' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { evaluationId } = await examinedCase(world);
    const input = { evaluationId, decidedOn: '2026-04-10' };
    await expectForbidden(recordLateNotice, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(recordLateNotice, input);
  });
});
