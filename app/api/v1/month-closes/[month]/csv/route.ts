import { readMonth } from '@/lib/features/month-closes/queries';
import type { MonthMovement } from '@/lib/features/month-closes/schema';
import { csvResponse } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

interface Params {
  readonly params: Promise<{ month: string }>;
}

const words = {
  billed: 'Billed', voided: 'Voided', credited: 'Credited', credit_voided: 'Credit voided', collected: 'Collected', taken_back: 'Taken back', written_off: 'Written off', write_off_reversed: 'Write-off taken back',
} as const satisfies Record<MonthMovement['kind'], string>;

/** All rows behind the figures of a month, opening first and closing last. */
export const GET = (_request: Request, { params }: Params) =>
  answering(_request, async (ctx) => {
    const { month, figures, movements } = await readMonth(ctx, { month: (await params).month, rows: 'all' });
    const rows = [
      [`${month}-01`, 'Opening', '', '', figures.openingCents],
      ...movements.map((one) => [one.on, words[one.kind], one.number, one.payerName, one.cents]),
      ['', 'Closing', '', '', figures.closingCents],
    ];
    return csvResponse(`month-${month}`, ['Date', 'What', 'Invoice', 'Payer', 'Amount'], rows);
  });
