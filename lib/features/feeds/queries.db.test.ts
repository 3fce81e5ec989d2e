import { describe, expect, it } from 'vitest';
import { knocked } from '../../auth/guarded';
import { NotFound, TooManyAttempts } from '../../core/errors';
import { expectUnknownNextDoor } from '../../test/cases';
import { askedExam, bookedExam, weeklyClinic } from '../../test/clinics';
import { onlyFor } from '../../test/refusals';
import { inPractice, makeWorld, stranger, type World } from '../../test/world';
import { cancelEvaluation } from '../evaluations/cancel-evaluation';
import { rescheduleEvaluation } from '../evaluations/reschedule-evaluation';
import { writeCalendar } from '../../integrations/ical/write-calendar';
import { createFeed } from './create-feed';
import { exportAppointment, listFeeds, readFeed } from './queries';
import { revokeFeed } from './revoke-feed';

async function feedOf(world: World) {
  const { path, id } = await createFeed(world.as('owner'), { physicianId: world.physicianId, name: 'Phone' });
  return { id, token: path.slice('/api/v1/ics/'.length) };
}

describe('feed.read', () => {
  it('gives the physician’s appointments to whoever holds the secret: no name, nothing clinical', async () => {
    const world = await makeWorld();
    await weeklyClinic(world);
    const { evaluationId, version } = await bookedExam(world, '2026-04-01', 600, { interpreterLanguage: 'Spanish' });
    const gone = await bookedExam(world, '2026-04-01', 720);
    await cancelEvaluation(world.as('owner'), { evaluationId: gone.evaluationId, version: gone.version, cancelledOn: '2026-03-02', note: 'Fracture of the wrist' });
    await askedExam(world);
    const { token } = await feedOf(world);
    const file = await readFeed(stranger(), { token });
    expect(file.events).toMatchObject([
      { uid: `${evaluationId}@panelist`, sequence: version, summary: 'Exam, QME, Sacramento', cancelled: false, startsAt: '2026-04-01T17:00:00.000Z', endsAt: '2026-04-01T18:00:00.000Z' },
      { uid: `${gone.evaluationId}@panelist`, cancelled: true },
    ]);
    for (const secret of ['Reyes', 'Gustavo', 'GBI-229140', '7731906', 'Spanish', 'Fracture', 'Sierra']) expect(JSON.stringify(file)).not.toContain(secret);
    const moved = await rescheduleEvaluation(world.as('owner'), { evaluationId, version, scheduledOn: '2026-03-25', startMinute: 540, askedBy: 'claimant' });
    const again = await readFeed(stranger(), { token: token.replace('.ics', '') });
    expect(again.events.find(({ uid }) => uid === `${evaluationId}@panelist`)).toMatchObject({ sequence: moved.evaluation.version, startsAt: '2026-03-25T16:00:00.000Z' });
  });

  it('is the same 404 for an address that is revoked, unknown, of another practice, or none', async () => {
    const world = await makeWorld();
    const other = await makeWorld();
    const { token, id } = await feedOf(world);
    await revokeFeed(world.as('owner'), { feedId: id });
    const wrong = [token, token.replace(world.practiceId, other.practiceId), `${world.practiceId}.${'A'.repeat(43)}`, 'x', `${world.practiceId}.'; drop table`];
    const messages = await Promise.all(wrong.map((one) => readFeed(stranger(), { token: one }).catch((error: unknown) => (error instanceof NotFound ? error.message : error))));
    expect(new Set(messages)).toEqual(new Set([new NotFound().message]));
  });

  it('counts only keys that do not fit, and refuses an address that tries too many', async () => {
    const world = await makeWorld();
    const { token } = await feedOf(world);
    const read = knocked(readFeed, 'calendar_feed', (input) => input.token);
    const from = { ...stranger(), ip: '203.0.113.77' };
    for (let at = 0; at < 70; at += 1) await read(from, { token });
    for (let at = 0; at < 10; at += 1) await expect(read(from, { token: 'wrong' })).rejects.toBeInstanceOf(NotFound);
    await expect(read(from, { token: 'wrong' })).rejects.toBeInstanceOf(TooManyAttempts);
    await expect(read(from, { token })).resolves.toBeDefined();
  });

  it('stays on its calendar day in any zone when the hour is not known', async () => {
    const world = await makeWorld({ timeZone: 'Pacific/Kiritimati' });
    const { evaluationId } = await bookedExam(world, '2026-04-01', 30);
    await inPractice(world.practiceId, (tx) => tx.evaluation.updateMany({ where: { practiceId: world.practiceId, id: evaluationId }, data: { startMinute: null } }));
    const { token } = await feedOf(world);
    const text = writeCalendar(await readFeed(stranger(), { token }));
    expect(text).toContain('DTSTART;VALUE=DATE:20260401');
  });
});

describe('appointment.export and feed.list', () => {
  it('give one appointment to whoever may see the calendar, and the addresses to the office', async () => {
    const world = await makeWorld();
    const { evaluationId } = await bookedExam(world, '2026-04-01', 540);
    const file = await exportAppointment(world.as('reviewer'), { evaluationId });
    expect(file.events).toMatchObject([{ summary: 'Exam, QME, Sacramento' }]);
    const asked = await askedExam(world);
    await expect(exportAppointment(world.as('owner'), { evaluationId: asked.evaluationId })).rejects.toMatchObject({ rule: 'evaluation.no_appointment' });
    await onlyFor(exportAppointment, world, { evaluationId }, ['owner', 'physician', 'assistant', 'reviewer', 'biller']);
    await onlyFor(listFeeds, world, {}, ['owner', 'physician', 'assistant']);
    await expectUnknownNextDoor(exportAppointment, { evaluationId });
  });
});
