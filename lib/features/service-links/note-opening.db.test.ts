import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { stranger } from '../../test/world';
import { asServed, withAddresses } from '../../test/letters';
import { begunReport, signPastOperations } from '../../test/reports';
import { auditedOperations, inPractice, makeWorld, testNow, type World } from '../../test/world';
import { readLetter } from '../letters/queries';
import { sendLetter } from '../letters/send-letter';
import { draftService } from '../report-services/draft-service';
import { readService } from '../report-services/queries';
import { readPacket } from '../service-packets/queries';
import { noteOpening } from './note-opening';
import { readLink, readServedPart } from './queries';

/** A report that was served on the applicant attorney by e-mail; the address that stood in it. */
async function servedByLink(world: World) {
  const { practiceId } = world;
  const report = await begunReport(world);
  await withAddresses(world, report);
  await signPastOperations(world, report.reportId);
  await inPractice(practiceId, async (tx) => {
    const { fileId } = await tx.report.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: report.reportId } } });
    await tx.storedFile.create({ data: { practiceId, id: fileId ?? '', subjectKind: 'report', subjectId: report.reportId, name: 'report.pdf', mediaType: 'application/pdf', bytes: 10, sha256: 'a'.repeat(64), keySealed: 'sealed' } });
    await tx.electronicService.create({ data: { practiceId, caseId: report.caseId, role: 'applicant_attorney', email: 'dana@whitfield.example', agreedOn: new Date('2026-02-01') } });
  });
  const reportId = report.reportId as never;
  const { letter } = await draftService(world.as('assistant'), { reportId });
  const letterId = letter?.id as never;
  await sendLetter(world.as('assistant'), asServed(await readLetter(world.as('assistant'), { letterId })));
  const mail = await inPractice(practiceId, (tx) => tx.outboxMail.findFirstOrThrow({ where: { practiceId } }));
  return { ...report, reportId, letterId, token: /\/served\/(\S+)/.exec(mail.body)?.[1] ?? '' };
}

describe('what is served by a link', () => {
  it('is shown to whoever holds the address, each opening kept and seen by the office', async () => {
    const world = await makeWorld();
    const { token, reportId } = await servedByLink(world);
    expect(await readLink(stranger(testNow), { token })).toMatchObject({ practiceName: 'Alder Evaluations', recipientName: 'Dana Whitfield', servedOn: '2026-03-02', expiresOn: '2026-06-30', files: [{ part: 'letter' }, { part: 'report' }, { part: 'form_122' }, { part: 'affidavit' }] });
    for (const part of ['page', 'report', 'form_122', 'letter'] as const) expect(await noteOpening(stranger(testNow), { token, part })).toEqual({ done: true });
    expect(await readServedPart(stranger(testNow), { token, part: 'report' })).toMatchObject({ kind: 'file', sha256: 'a'.repeat(64) });
    expect(await readServedPart(stranger(testNow), { token, part: 'form_122' })).toMatchObject({ kind: 'document', document: { subject: 'Declaration of service of the report' } });
    expect(await readServedPart(stranger(testNow), { token, part: 'letter' })).toMatchObject({ kind: 'document', parts: 'all' });
    expect((await readService(world.as('assistant'), { reportId })).openings.map(({ name, what }) => `${name} ${what}`)).toEqual(expect.arrayContaining(['Dana Whitfield page', 'Dana Whitfield report', 'Dana Whitfield form_122', 'Dana Whitfield letter']));
    expect(await auditedOperations(world.practiceId)).toContain('service_link.note_opening');
  });

  it('gives nothing that this recipient did not get, nothing by a wrong address, nothing after its days', async () => {
    const world = await makeWorld();
    const { token } = await servedByLink(world);
    const [practiceId, secret] = token.split('.');
    for (const wrong of [`${practiceId}.${'A'.repeat(43)}`, `${crypto.randomUUID()}.${secret}`, `${token}x`, '', `${practiceId}'--.${secret}`]) {
      await expect(readLink(stranger(testNow), { token: wrong })).rejects.toThrow();
      await expect(readServedPart(stranger(testNow), { token: wrong, part: 'report' })).rejects.toThrow();
      await expect(noteOpening(stranger(testNow), { token: wrong, part: 'report' })).rejects.toThrow();
    }
    await expect(readServedPart(stranger(testNow), { token, part: 'form_111' })).rejects.toThrow();
    await expect(noteOpening(stranger(testNow), { token, part: 'form_111' })).rejects.toThrow();
    await expect(readLink(stranger(new Date('2026-07-01T00:00:00Z')), { token })).rejects.toThrow();
    expect(await inPractice(world.practiceId, (tx) => tx.serviceLinkOpening.count({ where: { practiceId: world.practiceId } }))).toBe(0);
  });

  it('what is printed for each has the papers that are theirs; a letter that serves nothing has no packet', async () => {
    const world = await makeWorld();
    const { letterId } = await servedByLink(world);
    const packet = await readPacket(world.as('assistant'), { letterId });
    expect(packet.packets.map(({ name, isPaper }) => [name, isPaper])).toEqual([['Gustavo Reyes-Ortiz', true], ['Dana Whitfield', false], [expect.any(String), true], ['Harlan Pike LLP', true]]);
    expect(packet.forms.map(({ key }) => key)).toEqual(['form_122', 'affidavit']);
    await expect(readPacket(world.as('reviewer'), { letterId })).rejects.toThrow();
    const other = await makeWorld();
    await expect(readPacket(other.as('owner'), { letterId })).rejects.toThrow();
  });

  it('opens what was served in practice mode for the person who practices alone', async () => {
    const [world, home] = [await makeWorld(), await makeWorld()];
    const { token } = await servedByLink(world);
    await inPractice(world.practiceId, (tx) => tx.practice.update({ where: { id: world.practiceId }, data: { trainingOfId: home.practiceId } }));
    for (const ctx of [stranger(testNow), home.as('owner')]) await expect(readLink(ctx, { token })).rejects.toBeInstanceOf(NotFound);
    await expect(noteOpening(stranger(testNow), { token, part: 'report' })).rejects.toBeInstanceOf(NotFound);
    expect(await readLink(world.as('owner'), { token })).toMatchObject({ recipientName: 'Dana Whitfield' });
  });
});
