import { caseKindLabels } from '@/lib/features/cases/schema';
import { readPipeline } from '@/lib/features/pipelines/queries';
import type { ReadPipeline } from '@/lib/features/pipelines/schema';
import { caseNumber } from '@/lib/format/names';
import { csvResponse } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

/** The work that is not billed yet, row by row. */
export const GET = (request: Request) =>
  answering(request, async (ctx) => {
    const { rows, stages } = await readPipeline(ctx, Object.fromEntries(new URL(request.url).searchParams) as ReadPipeline);
    const oddsOf = (stage: string) => `${((stages.find((one) => one.stage === stage)?.oddsBps ?? 0) / 100).toFixed(1)}%`;
    const columns = ['Stage', 'Since or from', 'Case', 'Kind', 'Claimant', 'Payer', 'Physician', 'Expected fee', 'Odds', 'Value'];
    return csvResponse(`income-not-yet-billed-${ctx.today}`, columns, rows.map((row) => [row.stageName, row.on, row.caseId ? caseNumber(row.number) : `R-${row.number}`, caseKindLabels[row.kind], row.claimantName ?? '', row.payerName, row.physicianName, row.expectedCents, oddsOf(row.stage), row.weightedCents]));
  });
