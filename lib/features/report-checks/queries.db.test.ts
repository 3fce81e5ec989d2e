import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { begunReport } from '../../test/reports';
import { onlyFor } from '../../test/refusals';
import { inPractice, makeWorld, type World } from '../../test/world';
import { stateReport } from '../reports/state-report';
import { readCheck, readComposed } from './queries';

const readers = ['owner', 'physician', 'assistant', 'reviewer'] as const;
const stated = { performedBySigner: true, noUnlawfulReferral: true, noBias: true, trueAndCorrect: true, allIssuesAddressed: true, county: 'Sacramento' };

async function examined(world: World, reportId: string): Promise<void> {
  await inPractice(world.practiceId, async (tx) => {
    const report = await tx.report.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id: reportId } } });
    await tx.evaluation.update({ where: { practiceId_id: { practiceId: world.practiceId, id: report.evaluationId } }, data: { faceToFaceMinutes: 47 } });
  });
}

describe('report.check', () => {
  it('finds what a report that was only begun lacks, each with its place', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    const check = await readCheck(world.as('assistant'), { reportId });
    expect(check.maySign).toBe(false);
    const toneOf = (code: string) => check.findings.find((finding) => finding.code === code)?.tone;
    expect(toneOf('lc4628.declaration')).toBe('block');
    expect(toneOf('lc4628.county')).toBe('block');
    expect(toneOf('wcab.history')).toBe('warn');
    const history = check.findings.find(({ code }) => code === 'wcab.history');
    expect(history).toMatchObject({ section: '8 CCR 10682(b)(2)', confidence: 'V', where: { kind: 'section', key: 'history_of_injury', sectionId: expect.any(String) as string, says: 'History of the injury' } });
    expect(check.findings.findIndex(({ tone }) => tone === 'pass')).toBeGreaterThan(check.findings.findLastIndex(({ tone }) => tone === 'block'));
  });

  it('finds what was stated', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    await stateReport(world.as('physician'), { reportId, version: 1, statements: stated });
    const { findings } = await readCheck(world.as('physician'), { reportId });
    for (const code of ['lc4628.performed', 'lc4628.declaration', 'lc4628.county', 'lc139_3.declaration', 'qme.bias', 'qme.all_issues']) expect(findings.find((finding) => finding.code === code)?.tone, code).toBe('pass');
  });

  it('is for who may read a report, and for one’s own practice', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    await onlyFor(readCheck, world, { reportId }, readers);
    const other = await makeWorld();
    await expect(readCheck(other.as('owner'), { reportId })).rejects.toBeInstanceOf(NotFound);
  });
});

describe('report.composed', () => {
  it('is written from the exam and the statements as they stand', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    await examined(world, reportId);
    await stateReport(world.as('physician'), { reportId, version: 1, statements: stated });
    const { isSigned, sections } = await readComposed(world.as('physician'), { reportId });
    expect(isSigned).toBe(false);
    expect(sections.map(({ key }) => key)).toEqual(['time_statement', 'records_received', 'page_verification', 'disclosure', 'declarations']);
    expect(JSON.stringify(sections[0]?.content)).toContain('47 minutes face to face');
    expect(JSON.stringify(sections[4]?.content)).toContain('in the county of Sacramento, California');
  });

  it('stands still once the report is signed', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    const { practiceId, users } = world;
    const run = { text: 'The evaluation took place on the day that was signed.' };
    const paper = { sections: [{ key: 'time_statement', title: 'Time', blocks: [{ kind: 'paragraph', runs: [run] }] }] };
    const at = new Date('2026-03-02T18:00:00Z');
    await inPractice(practiceId, (tx) => tx.report.update({ where: { practiceId_id: { practiceId, id: reportId } }, data: { state: 'SIGNED', signedAt: at, signedOn: new Date('2026-03-02T00:00:00Z'), signedCounty: 'Sacramento', signedById: users.physician, secondFactorAt: at, paper, sha256: 'a'.repeat(64), pageCount: 12, fileId: randomUUID() } }));
    const { isSigned, sections } = await readComposed(world.as('owner'), { reportId });
    expect(isSigned).toBe(true);
    expect(sections[0]).toMatchObject({ isEmpty: false, content: { content: [{ type: 'paragraph', content: [{ type: 'text', text: run.text }] }] } });
    expect(sections[3]?.isEmpty).toBe(true);
  });

  it('is for who may read a report, and for one’s own practice', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    await onlyFor(readComposed, world, { reportId }, readers);
    const other = await makeWorld();
    await expect(readComposed(other.as('owner'), { reportId })).rejects.toBeInstanceOf(NotFound);
  });
});
