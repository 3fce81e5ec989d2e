import { describe, expect, it } from 'vitest';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import { reportable } from './begin-choices';

const evaluation = (id: string, state: Evaluation['state'], on: string) => ({ id, state, examinedOn: null, scheduledOn: on, requestedOn: on }) as Evaluation;
const evaluations = [evaluation('ahead', 'SCHEDULED', '2026-05-01'), evaluation('seen', 'EXAMINED', '2026-03-01'), evaluation('missed', 'NO_SHOW', '2026-02-01'), evaluation('gone', 'CANCELLED', '2026-04-01'), evaluation('served', 'REPORT_SERVED', '2025-04-01')];

describe('where a report can be begun', () => {
  it('offers what was held, missed or asked for before what is ahead; never what was cancelled or served', () => {
    expect(reportable({ closedAt: null, evaluations }, []).map(({ id }) => id)).toEqual(['seen', 'missed', 'ahead']);
  });

  it('leaves out what is being written or signed; what was discarded can be begun again', () => {
    const reports = [{ evaluationId: 'seen', state: 'DRAFTING' as const }, { evaluationId: 'missed', state: 'DISCARDED' as const }];
    expect(reportable({ closedAt: null, evaluations }, reports).map(({ id }) => id)).toEqual(['missed', 'ahead']);
  });

  it('offers none of a closed case', () => {
    expect(reportable({ closedAt: '2026-03-01T00:00:00Z', evaluations }, [])).toEqual([]);
  });
});
