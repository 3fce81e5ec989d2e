import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noFindings, type ReportFindings } from '@/lib/domain/report/findings';
import { RequestFailed } from '@/lib/http/client';
import { FindingsDraft, type SendFindings } from './findings-draft';

const diagnosis = (id: string, label: string) => ({ id, code: '', label, side: 'none' as const, industrial: null });
const withRows = (...rows: ReturnType<typeof diagnosis>[]): ReportFindings => ({ ...noFindings, diagnoses: rows });
const labels = (draft: FindingsDraft) => draft.view().findings.diagnoses.map(({ label }) => label);

/** A draft of one diagnosis whose saves are answered as told, in turn. */
function draftOf(...answers: (Error | 'kept')[]) {
  const sent: Parameters<SendFindings>[0][] = [];
  const draft = new FindingsDraft(1, withRows(diagnosis('1', 'One')));
  draft.send = async (input) => {
    sent.push(input);
    const answer = answers.shift() ?? 'kept';
    if (answer !== 'kept') throw answer;
    return { reportId: 'r', version: input.version + 1, findings: input.findings as never };
  };
  return { draft, sent };
}
const conflict = (findings: ReportFindings) => new RequestFailed(409, 'conflict', 'Someone changed the findings', [], { reportId: 'r', version: 5, findings });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('FindingsDraft', () => {
  it('saves once when the typing rests, and undoes a word as one step', async () => {
    const { draft, sent } = draftOf();
    for (const label of ['T', 'Tw', 'Two']) draft.change(withRows(diagnosis('1', label)), 'diagnosis 1 label');
    expect(draft.view()).toMatchObject({ state: 'waiting', canUndo: true, canRedo: false });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toMatchObject([{ version: 1 }]);
    expect(draft.view().state).toBe('saved');
    draft.undo();
    expect(labels(draft)).toEqual(['One']);
    draft.redo();
    expect(labels(draft)).toEqual(['Two']);
  });

  it('puts together what others saved in between, and saves upon it', async () => {
    const { draft, sent } = draftOf(conflict(withRows(diagnosis('1', 'One'), diagnosis('t', 'Theirs'))));
    draft.change(withRows(diagnosis('1', 'Mine')), '');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(labels(draft)).toEqual(['Mine', 'Theirs']);
    expect(sent.map(({ version }) => version)).toEqual([1, 5]);
    expect(draft.view()).toMatchObject({ state: 'saved', conflicts: [] });
  });

  it.each([['mine', ['Mine'], [1, 5]], ['theirs', ['Theirs'], [1]]] as const)('asks where both changed the same; %s is kept', async (choice, expected, versions) => {
    const { draft, sent } = draftOf(conflict(withRows(diagnosis('1', 'Theirs'))));
    draft.change(withRows(diagnosis('1', 'Mine')), '');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(draft.view().conflicts).toEqual([{ where: 'Diagnoses', mine: 'Mine', theirs: 'Theirs' }]);
    expect(sent).toHaveLength(1);
    draft.settle(choice);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(labels(draft)).toEqual(expected);
    expect(sent.map(({ version }) => version)).toEqual(versions);
    expect(draft.isDirty).toBe(false);
  });

  it('keeps what was typed while there is no connection, and sends it when there is', async () => {
    const { draft, sent } = draftOf(new RequestFailed(0, 'offline', 'No connection'));
    draft.change(withRows(diagnosis('1', 'Mine')), '');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(draft.view().state).toBe('offline');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(sent).toHaveLength(2);
    expect(draft.view().state).toBe('saved');
  });

  it('says why something is refused, and takes up what another saved while nothing was typed', async () => {
    const { draft } = draftOf(new RequestFailed(422, 'report.signed', 'This report is signed.'));
    draft.stored(2, withRows(diagnosis('1', 'Theirs')));
    expect(labels(draft)).toEqual(['Theirs']);
    draft.change(withRows(diagnosis('1', 'Mine')), '');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(draft.view()).toMatchObject({ state: 'refused', problem: 'This report is signed.' });
  });
});
