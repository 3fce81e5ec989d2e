import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { handedOff, keptFile } from '../../test/report-handoffs';
import { begunReport, signPastOperations } from '../../test/reports';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { factsOfReport } from '../report-facts/queries';
import { listHandoffs, prepareHandoff, readHandoffFile } from './queries';
import { sendHandoff } from './send-handoff';

describe('report_handoff.send', () => {
  it('keeps who has it and what went, and names them among those who helped', async () => {
    const world = await makeWorld();
    const { reportId, handoffId } = await handedOff(world);
    expect((await listHandoffs(world.as('reviewer'), { reportId: reportId as never })).handoffs).toMatchObject([{ id: handoffId, name: 'Wordwise Transcription', state: 'out', sentOn: '2026-03-02', dueOn: '2026-03-06', hasReturned: false }]);
    const { contributors } = await inPractice(world.practiceId, (tx) => factsOfReport(tx as never, world.as('owner'), reportId));
    expect(contributors).toContainEqual(expect.objectContaining({ key: `handoff:${handoffId}`, name: 'Wordwise Transcription', did: ['transcribed'] }));
    expect(await readHandoffFile(world.as('assistant'), { handoffId: handoffId as never, which: 'sent' })).toMatchObject({ name: expect.stringMatching(/^report-\d+\.docx$/), basis: null });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('report_handoff.send');
  });

  it('is refused while somebody has it, once it is signed, to who does not write, and next door', async () => {
    const world = await makeWorld();
    const { reportId } = await handedOff(world);
    const input = { reportId: reportId as never, name: 'Another', ...keptFile() };
    await expect(sendHandoff(world.as('owner'), input)).rejects.toMatchObject({ rule: 'report.handed_off' });
    await expect(prepareHandoff(world.as('owner'), { reportId: reportId as never, name: 'Another' })).rejects.toMatchObject({ rule: 'report.handed_off' });
    const open = await begunReport(world, { claimNumber: 'OPEN-1' });
    const other = { ...input, reportId: open.reportId as never };
    await expectForbidden(sendHandoff, world, other, ['reviewer', 'biller', 'viewer']);
    await onlyFor(prepareHandoff, world, { reportId: open.reportId, name: 'Another' }, ['owner', 'physician', 'assistant']);
    await onlyFor(listHandoffs, world, { reportId: open.reportId }, ['owner', 'physician', 'assistant', 'reviewer']);
    await expectUnknownNextDoor(sendHandoff, other);
    await expectUnknownNextDoor(prepareHandoff, { reportId: open.reportId as never, name: 'Another' });
    expect((await prepareHandoff(world.as('assistant'), { reportId: open.reportId as never, name: 'Another' })).paper.watermark).toBe('DRAFT');
    await signPastOperations(world, open.reportId);
    await expect(sendHandoff(world.as('owner'), other)).rejects.toMatchObject({ rule: 'report.signed' });
  });
});
