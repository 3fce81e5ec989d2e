import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden } from '../../core/errors';
import { database } from '../../db/client';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { physicianWithFactor, signableReport, signatureOf, signingCodes } from '../../test/report-signing';
import { reportRow } from '../../test/reports';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { saveSection } from '../report-sections/save-section';
import { printReport, prepareSignature, readSeal } from './queries';
import { signReport } from './sign-report';

async function ready() {
  const world = await makeWorld();
  const report = await signableReport(world);
  const ctx = await physicianWithFactor(world);
  const { version } = await reportRow(world, report.reportId);
  return { world, ...report, ctx, asked: { reportId: report.reportId, version, signedOn: '2026-03-02', county: 'Sacramento', code: signingCodes[0] as string } };
}
const files = (world: World) => inPractice(world.practiceId, (tx) => tx.storedFile.findMany({ where: { practiceId: world.practiceId } }));
const codesLeft = (world: World) => database().recoveryCode.count({ where: { userId: world.users.physician, usedAt: null } });

describe('report.sign', () => {
  it('locks the report with its paper, its file and the hash; the code is spent', async () => {
    const { world, ctx, asked, sections } = await ready();
    const signature = await signatureOf(ctx, asked);
    const signed = await signReport(ctx, signature as never);
    expect(signed).toMatchObject({ state: 'SIGNED', version: asked.version + 1, sha256: signature.sha256, pageCount: signature.pageCount });
    const row = await reportRow(world, asked.reportId);
    expect(row).toMatchObject({ state: 'SIGNED', signedCounty: 'Sacramento', sha256: signature.sha256, fileId: signature.blobId, signedById: world.users.physician });
    expect(row.signedAt?.toISOString()).toBe(signature.at);
    expect(JSON.stringify(row.paper)).toContain('/s/ Elena Marsh');
    expect(await files(world)).toMatchObject([{ subjectKind: 'signed_report', sha256: signature.sha256 }]);
    expect(await codesLeft(world)).toBe(signingCodes.length - 1);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('report.sign');
    expect(await readSeal(world.as('biller'), { reportId: asked.reportId as never })).toMatchObject({ sha256: signature.sha256, byName: 'Test physician', signedOn: '2026-03-02' });
    expect(await printReport(world.as('biller'), { reportId: asked.reportId as never, format: 'pdf' })).toMatchObject({ kind: 'file', sha256: signature.sha256 });
    await expect(saveSection(ctx, { sectionId: sections[0]?.id as never, version: 1, content: { type: 'doc', content: [{ type: 'paragraph' }] } })).rejects.toMatchObject({ rule: 'report.signed' });
    await expect(inPractice(world.practiceId, (tx) => tx.report.updateMany({ where: { practiceId: world.practiceId }, data: { signedCounty: 'Alameda' } }))).rejects.toThrow();
  }, 60_000);

  it('is refused to a wrong code, and to a code that was spent; nothing is kept', async () => {
    const { world, ctx, asked } = await ready();
    const signature = await signatureOf(ctx, asked);
    for (const code of ['ZZZZ-ZZZZ-ZZZZ-ZZZZ', '000000']) {
      await expect(prepareSignature(ctx, { ...asked, code } as never)).rejects.toMatchObject({ rule: 'second_factor.wrong' });
      await expect(signReport(ctx, { ...signature, code } as never)).rejects.toMatchObject({ rule: 'second_factor.wrong' });
    }
    await database().recoveryCode.updateMany({ where: { userId: world.users.physician }, data: { usedAt: new Date() } });
    await expect(signReport(ctx, signature as never)).rejects.toMatchObject({ rule: 'second_factor.wrong' });
    await database().user.update({ where: { id: world.users.physician }, data: { totpConfirmedAt: null } });
    await expect(prepareSignature(ctx, asked as never)).rejects.toMatchObject({ rule: 'second_factor.not_set_up', message: expect.stringContaining('Set it up') });
    expect(await files(world)).toEqual([]);
    expect((await reportRow(world, asked.reportId)).state).toBe('DRAFTING');
  }, 60_000);

  it('is for the report’s own physician, in a browser, in a practice that has it', async () => {
    const { world, ctx, asked } = await ready();
    const signature = await signatureOf(ctx, asked);
    await expect(signReport(world.as('owner'), signature as never)).rejects.toMatchObject({ rule: 'report.not_the_physician' });
    await expect(signReport(world.as('physician'), signature as never)).rejects.toBeInstanceOf(Forbidden);
    await expectForbidden(signReport, world, signature as never, ['assistant', 'reviewer', 'biller', 'viewer']);
    await expectForbidden(prepareSignature, world, asked as never, ['assistant', 'reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(signReport, signature as never);
    await inPractice(world.practiceId, (tx) => tx.physician.updateMany({ where: { practiceId: world.practiceId }, data: { userId: null } }));
    await expect(signReport(ctx, signature as never)).rejects.toMatchObject({ rule: 'report.not_the_physician' });
    expect((await reportRow(world, asked.reportId)).state).toBe('DRAFTING');
  }, 60_000);

  it('is refused for another version, and when anything that is printed changed while its pages were drawn', async () => {
    const { world, ctx, asked, sections } = await ready();
    const signature = await signatureOf(ctx, asked);
    await expect(signReport(ctx, { ...signature, version: asked.version + 7 } as never)).rejects.toMatchObject({ constructor: Conflict, current: { version: asked.version } });
    const own = sections.find(({ key }) => key === 'discussion');
    await inPractice(world.practiceId, (tx) => tx.claimant.updateMany({ where: { practiceId: world.practiceId }, data: { name: 'Gustavo Reyes' } }));
    await expect(signReport(ctx, signature as never)).rejects.toThrow('changed while you were signing');
    await inPractice(world.practiceId, (tx) => tx.claimant.updateMany({ where: { practiceId: world.practiceId }, data: { name: 'Gustavo Reyes-Ortiz' } }));
    const { content, version } = await inPractice(world.practiceId, (tx) => tx.reportSection.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id: own?.id ?? '' } } }));
    const changed = content as { content: object[] };
    await saveSection(world.as('physician'), { sectionId: own?.id as never, version, content: { type: 'doc', content: [...changed.content, { type: 'paragraph', content: [{ type: 'text', text: 'One more word.' }] }] } });
    await expect(signReport(ctx, { ...signature, version: (await reportRow(world, asked.reportId)).version } as never)).rejects.toThrow('changed while you were signing');
    expect(await codesLeft(world)).toBe(signingCodes.length);
  }, 60_000);

  it('is refused while an element is missing, on another day, too late, while it is typed elsewhere, and a second time', async () => {
    const { world, ctx, asked } = await ready();
    const signature = await signatureOf(ctx, asked);
    await expect(signReport(ctx, { ...signature, signedOn: '2026-03-01' } as never)).rejects.toMatchObject({ rule: 'report.sign_day' });
    await expect(signReport(ctx, { ...signature, at: '2026-03-02T17:40:00.000Z' } as never)).rejects.toMatchObject({ rule: 'report.sign_again' });
    const { practiceId } = world;
    const statements = (await reportRow(world, asked.reportId)).statements as object;
    await inPractice(practiceId, (tx) => tx.report.updateMany({ where: { practiceId }, data: { statements: { ...statements, trueAndCorrect: false } } }));
    await expect(prepareSignature(ctx, asked as never)).rejects.toMatchObject({ rule: 'report.blocked' });
    await inPractice(practiceId, (tx) => tx.report.updateMany({ where: { practiceId }, data: { statements } }));
    const handoff = await inPractice(practiceId, (tx) => tx.reportHandoff.create({ data: { practiceId, reportId: asked.reportId, name: 'Wordwise Transcription', sentOn: new Date('2026-03-02') } }));
    await expect(signReport(ctx, signature as never)).rejects.toMatchObject({ rule: 'report.handed_off' });
    await inPractice(practiceId, (tx) => tx.reportHandoff.updateMany({ where: { practiceId, id: handoff.id }, data: { state: 'cancelled' } }));
    await signReport(ctx, signature as never);
    await expect(signReport(ctx, { ...signature, version: asked.version + 1, code: signingCodes[1] } as never)).rejects.toMatchObject({ rule: 'report.signed' });
    expect(await files(world)).toHaveLength(1);
  }, 60_000);
});
