import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { expectUnknownNextDoor } from '../../test/cases';
import { readCase, written } from '../../test/excerpts';
import { onlyFor } from '../../test/refusals';
import { plainWords } from '../../domain/report/paper-blocks';
import { begunReport, signPastOperations } from '../../test/reports';
import { inPractice, makeWorld } from '../../test/world';
import { attachFile } from '../files/attach-file';
import { removeFile } from '../files/remove-file';
import { keptFile } from '../../test/report-handoffs';
import { beginReport } from '../reports/begin-report';
import { markExamined } from '../evaluations/mark-examined';
import { findSeal, printReport, readSeal } from './queries';

const clinical = ['owner', 'physician', 'assistant', 'reviewer', 'biller'] as const;

describe('report.print', () => {
  it('is of a draft its paper with the confirmed excerpts and no private note, for those who read drafts', async () => {
    const world = await makeWorld();
    const packet = await readCase(world);
    await written(world, packet, 'physician', { text: 'Confirmed words', privateNote: 'Secret' });
    await written(world, packet, 'reviewer', { text: 'Proposed words', happenedOn: null });
    const { version } = await inPractice(world.practiceId, (tx) => tx.evaluation.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id: packet.evaluationId } } }));
    await markExamined(world.as('assistant'), { evaluationId: packet.evaluationId as never, version, examinedOn: '2026-03-02' as never, faceToFaceMinutes: 45 });
    const { id } = await beginReport(world.as('assistant'), { evaluationId: packet.evaluationId as never });
    const section = await inPractice(world.practiceId, (tx) => tx.reportSection.findFirstOrThrow({ where: { practiceId: world.practiceId, reportId: id, key: 'record_summary' } }));
    await inPractice(world.practiceId, (tx) => tx.reportSection.update({ where: { practiceId_id: { practiceId: world.practiceId, id: section.id } }, data: { content: { type: 'doc', content: [{ type: 'chronology', attrs: { tags: [] } }] } } }));
    await attachFile(world.as('assistant'), { subjectKind: 'report', subjectId: id, name: 'Films.pdf', mediaType: 'application/pdf', ...keptFile() });
    const printed = await printReport(world.as('reviewer'), { reportId: id as never, format: 'pdf' });
    if (printed.kind !== 'paper') throw new Error('A draft is a paper');
    expect(printed.name).toMatch(/^report-\d+-draft\.pdf$/);
    const summary = plainWords(printed.paper.sections.find(({ key }) => key === 'record_summary')?.blocks ?? []);
    expect(summary).toContain('Confirmed words');
    expect(summary).toContain('A, p. 1');
    expect(JSON.stringify(printed)).not.toMatch(/Secret|Proposed words/);
    expect(plainWords(printed.paper.exhibits)).toContain('Films.pdf');
    await onlyFor(printReport, world, { reportId: id, format: 'pdf' }, clinical);
    await expect(printReport(world.as('biller'), { reportId: id as never, format: 'pdf' })).rejects.toMatchObject({ rule: 'report.not_signed' });
    await expectUnknownNextDoor(printReport, { reportId: id as never, format: 'pdf' });
  });
});

describe('the seal of a report', () => {
  it('is that of what was signed, found by its hash in its own practice alone', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    await expect(readSeal(world.as('owner'), { reportId: reportId as never })).rejects.toBeInstanceOf(NotFound);
    await signPastOperations(world, reportId);
    const sha256 = 'a'.repeat(64);
    expect(await findSeal(world.as('reviewer'), { sha256 })).toMatchObject({ seal: { reportId, sha256, county: 'Sacramento' } });
    expect(await findSeal(world.as('owner'), { sha256: 'b'.repeat(64) })).toEqual({ seal: null });
    const other = await makeWorld({ name: 'Next door' });
    expect(await findSeal(other.as('owner'), { sha256 })).toEqual({ seal: null });
    await onlyFor(findSeal, world, { sha256 }, clinical);
    await onlyFor(readSeal, world, { reportId }, clinical);
    await expectUnknownNextDoor(readSeal, { reportId: reportId as never });
  });
});

describe('the exhibits of a report', () => {
  it('stand still once it is signed', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    const exhibit = { subjectKind: 'report' as const, subjectId: reportId, name: 'Films.pdf', mediaType: 'application/pdf' };
    const { id } = await attachFile(world.as('assistant'), { ...exhibit, ...keptFile() });
    await signPastOperations(world, reportId);
    await expect(removeFile(world.as('owner'), { fileId: id as never })).rejects.toMatchObject({ rule: 'report.signed' });
    await expect(attachFile(world.as('owner'), { ...exhibit, ...keptFile(), sha256: 'cd'.repeat(32) })).rejects.toMatchObject({ rule: 'report.signed' });
  });
});
