/**
 * One web process that issues invoices, for the benchmark of invoice numbers: drafts come on standard input as JSON, each
 * issued one goes out as a line with its id. It is killed while it works; who started it starts another for what is left.
 */
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PracticeCtx } from '../lib/core/context.ts';

export interface IssuerWork {
  readonly ctx: Omit<PracticeCtx, 'now'> & { readonly now: string };
  readonly atOnce: number;
  readonly drafts: readonly { readonly id: string; readonly version: number }[];
}

const { issueInvoice } = await import('../lib/features/invoices/issue-invoice.ts');
const work = JSON.parse(await text(process.stdin)) as IssuerWork;
const waiting = [...work.drafts];

async function issueOne({ id, version }: IssuerWork['drafts'][number]): Promise<void> {
  // As a browser does it: the same key until there is an answer.
  for (;;) {
    const ctx = { ...work.ctx, now: new Date(work.ctx.now), idempotencyKey: id } as PracticeCtx;
    const done = await issueInvoice(ctx, { invoiceId: id, version } as never).then(() => true, () => false);
    if (done) break;
    process.stdout.write('failed\n');
    await sleep(20);
  }
  process.stdout.write(`${id}\n`);
}

await Promise.all(
  Array.from({ length: work.atOnce }, async () => {
    for (let draft = waiting.shift(); draft; draft = waiting.shift()) await issueOne(draft);
  }),
);
process.exit(0);
