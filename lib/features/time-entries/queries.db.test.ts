import { expect, it } from 'vitest';
import type { PracticeId } from '../../core/context';
import { evaluationRow, loggedExam } from '../../test/cases';
import { expertCase, kept } from '../../test/time';
import { inPractice, makeWorld, testNow } from '../../test/world';
import { markExamined } from '../evaluations/mark-examined';
import { logVideo } from '../videos/log-video';
import { recordVideoTime } from '../videos/record-video-time';
import { physicianMinutesOf } from './queries';

it('counts the physician’s time by case: exams, entries, recordings and records, each once', async () => {
  const world = await makeWorld();
  const { caseId, evaluationId } = await loggedExam(world);
  const expert = await expertCase(world);
  const { videos: [video] } = await logVideo(world.as('assistant', { idempotencyKey: 'v' }), { evaluationId: evaluationId as never, title: 'Disc 1', senderName: 'Defense' });
  const now = testNow.getTime();
  const stretch = (from: number, to: number) => recordVideoTime(world.as('physician'), { videoId: video?.id as never, deviceNow: now, stretch: { id: crypto.randomUUID(), startedAt: now - from * 60_000, endedAt: now - to * 60_000 } });
  await stretch(60, 20);
  await stretch(40, 10);
  await markExamined(world.as('physician'), { evaluationId: evaluationId as never, version: (await evaluationRow(world, evaluationId)).version, examinedOn: '2026-03-02', faceToFaceMinutes: 45 });
  await kept(world, caseId, 25, { activity: 'report' });
  await kept(world, expert.caseId, 90);
  await kept(world, expert.caseId, 30, { activity: 'travel', billable: false });
  await kept(world, expert.caseId, 500, { activity: 'research', userId: world.users.assistant as never });
  const found = await inPractice(world.practiceId, (tx) => physicianMinutesOf(tx as never, world.practiceId as PracticeId));
  expect(found.get(caseId)).toMatchObject({ examMinutes: 45, videoMinutes: 50, entryMinutes: 25, recordMinutes: 0, minutes: 120 });
  expect(found.get(expert.caseId)).toMatchObject({ examMinutes: 0, videoMinutes: 0, entryMinutes: 30, recordMinutes: 90, minutes: 120 });
});
