import { describe, expect, it } from 'vitest';
import { draftInvoice } from '../invoices/draft-invoice';
import { readInvoice } from '../invoices/queries';
import { markExamined } from '../evaluations/mark-examined';
import { evaluationRow, expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, makeWorld, testNow } from '../../test/world';
import { logVideo } from './log-video';
import { listVideos } from './queries';
import { recordVideoTime } from './record-video-time';

const video = (evaluationId: string, changed = {}) => ({ evaluationId: evaluationId as never, title: 'Surveillance, June 3', senderName: 'Sierra Pacific Mutual', declaredMinutes: 42, declarationSignedOn: '2026-02-01', ...changed });

describe('logVideo', () => {
  it('logs it; the time spent on it is on the bill as ML205, to the nearest quarter hour', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const logged = await logVideo(world.as('assistant', { idempotencyKey: 'v1' }), video(evaluationId, { declarationSignedOn: null }));
    expect(logged).toMatchObject({ spentMinutes: 0, units: 0, videos: [{ title: 'Surveillance, June 3', declaredMinutes: 42, declarationSignedOn: null, stretches: [] }] });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('video.log');
    const now = testNow.getTime();
    const timed = await recordVideoTime(world.as('physician'), { videoId: logged.videos[0]?.id as never, deviceNow: now, stretch: { id: crypto.randomUUID(), startedAt: now - 53 * 60_000, endedAt: now, reason: 'Watched on the practice’s own player' } });
    expect(timed).toMatchObject({ spentMinutes: 53, units: 4, amountCents: 32_500 });
    expect((await evaluationRow(world, evaluationId)).expectedFeeCents).toBe(201_500 + 32_500);
    await markExamined(world.as('physician'), { evaluationId: evaluationId as never, version: (await evaluationRow(world, evaluationId)).version, examinedOn: '2026-03-02', faceToFaceMinutes: 40 });
    const draft = await draftInvoice(world.as('biller'), { evaluationId: evaluationId as never });
    const invoice = await readInvoice(world.as('biller'), { invoiceId: draft.id as never });
    expect(invoice.lines.find(({ code }) => code === 'ML205')).toMatchObject({ units: 4, amountCents: 32_500, section: '8 CCR 9795, ML205' });
    expect(invoice.checks.find(({ rule }) => rule === 'fee.video_undeclared')).toMatchObject({ tone: 'look' });
    expect((await listVideos(world.as('reviewer'), { evaluationId: evaluationId as never })).amountCents).toBeNull();
  });

  it('refuses a declaration without a length, days that lie ahead, forbidden roles and strangers', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const as = world.as('assistant', { idempotencyKey: 'x' });
    await expect(logVideo(as, video(evaluationId, { declaredMinutes: null }))).rejects.toMatchObject({ rule: 'video.declaration_incomplete' });
    await expect(logVideo(as, video(evaluationId, { recordedOn: '2026-03-09' }))).rejects.toMatchObject({ rule: 'evaluation.in_future' });
    await expectForbidden(logVideo, world, video(evaluationId), ['reviewer', 'biller', 'viewer']);
    await expectForbidden(listVideos, world, { evaluationId: evaluationId as never }, ['viewer']);
    await expectUnknownNextDoor(logVideo, video(evaluationId));
    await expectUnknownNextDoor(listVideos, { evaluationId: evaluationId as never });
    expect((await listVideos(world.as('owner'), { evaluationId: evaluationId as never })).videos).toEqual([]);
  });
});
