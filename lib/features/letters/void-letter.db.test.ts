import { describe, expect, it } from 'vitest';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { asServed, drafted, sent } from '../../test/letters';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { draftLetter } from './draft-letter';
import { sendLetter } from './send-letter';
import { voidLetter } from './void-letter';

describe('letter.void', () => {
  it('says why, keeps that it went, and lets the notice’s clock run again', async () => {
    const world = await makeWorld();
    const { letter, evaluationId, caseId } = await sent(world);
    const after = await voidLetter(world.as('assistant'), { letterId: letter.id, version: letter.version, reason: 'Named the wrong office' });
    expect(after).toMatchObject({ state: 'VOID', servedOn: '2026-03-02', voidedOn: '2026-03-02', voidReason: 'Named the wrong office', acts: ['prove'], document: { isVoid: true, proof: { signature: ['Iris Tan'] } } });
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ notifiedOn: null });
    expect((await clockStates(world, caseId)).filter((state) => state.startsWith('appointment.notice'))).toEqual(['appointment.notice MET', 'appointment.notice OPEN']);
    expect(await auditedOperations(world.practiceId)).toContain('letter.void');
    await expect(voidLetter(world.as('assistant'), { letterId: letter.id, version: after.version, reason: 'Again' })).rejects.toMatchObject({ rule: 'letter.void' });
  });

  it('leaves the appointment notified where another notice told of it', async () => {
    const world = await makeWorld();
    const { letter, evaluationId } = await sent(world);
    const { id } = await draftLetter(world.as('assistant'), { kind: 'appointment_notice', evaluationId });
    await sendLetter(world.as('assistant'), { ...asServed(letter), letterId: id, version: 1 });
    await voidLetter(world.as('assistant'), { letterId: letter.id, version: letter.version, reason: 'Sent twice' });
    expect((await evaluationRow(world, evaluationId)).notifiedOn).not.toBeNull();
  });

  it('holds back e-mail that still waits', async () => {
    const world = await makeWorld();
    const { letter } = await sent(world, { kind: 'no_show_notice' });
    await inPractice(world.practiceId, (tx) => tx.outboxMail.create({ data: { practiceId: world.practiceId, letterId: letter.id, recipientId: letter.recipients[0]?.id ?? '', to: 'x@x.example', subject: 'x', body: 'x', messageId: '<x@x>' } }));
    await voidLetter(world.as('owner'), { letterId: letter.id, version: letter.version, reason: 'Wrong case' });
    expect(await inPractice(world.practiceId, (tx) => tx.outboxMail.findFirstOrThrow({ where: { practiceId: world.practiceId } }))).toMatchObject({ state: 'FAILED', lastError: 'The letter was voided before it went.' });
  });

  it('refuses a draft; forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { letter: draft } = await drafted(world);
    await expect(voidLetter(world.as('owner'), { letterId: draft.id, version: 1, reason: 'x' })).rejects.toMatchObject({ rule: 'letter.not_sent' });
    const other = await makeWorld();
    const { letter } = await sent(other);
    const input = { letterId: letter.id, version: letter.version, reason: 'Wrong case' };
    await expectForbidden(voidLetter, other, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(voidLetter, input);
    await expectStale(voidLetter, other, input);
  });
});
