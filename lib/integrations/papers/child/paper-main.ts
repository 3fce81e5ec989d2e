import type { ReportPaper } from '../../../domain/report/paper';
import type { RecordsPaper } from '../../../domain/records/records-paper';
import { RuleBroken } from '../../../domain/rule-broken';
import type { BindPlan } from '../bind-papers';
import type { StampPlan } from '../stamp-pages';

/** What stands in the first line of what the child is given; files' bytes follow it, one after the other. */
export type PaperWork = { readonly kind: 'pdf' | 'docx'; readonly paper: RecordsPaper } | ReportWork | { readonly kind: 'read_docx' } | { readonly kind: 'stamp'; readonly plan: StampPlan; readonly fileBytes: readonly number[] } | BindWork;

/** Papers that become one; what is answered begins with the pages of each, as JSON, and a line feed. */
export type BindWork = { readonly kind: 'bind'; readonly bind: BindPlan; readonly fileBytes: readonly number[] };

/** A report; what is answered begins with the number of its pages and a line feed. */
export type ReportWork = { readonly kind: 'report_pdf' | 'report_docx'; readonly report: ReportPaper };

async function everything(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

async function made(input: Buffer): Promise<Uint8Array> {
  const end = input.indexOf(10);
  const work = JSON.parse(input.subarray(0, end).toString('utf8')) as PaperWork;
  if ('report' in work) return report(work);
  if (work.kind === 'read_docx') return read(input.subarray(end + 1));
  if (work.kind !== 'stamp' && work.kind !== 'bind') return work.kind === 'pdf' ? (await import('../render-pdf')).renderPaperPdf(work.paper) : (await import('../render-docx')).renderPaperDocx(work.paper);
  let at = end + 1;
  const files = work.fileBytes.map((length) => input.subarray(at, (at += length)));
  if (work.kind === 'stamp') return (await import('../stamp-pages')).stampPages(work.plan, files);
  const { bytes, pages } = await (await import('../bind-papers')).bindPapers(work.bind, files);
  return Buffer.concat([Buffer.from(`${JSON.stringify(pages)}\n`), bytes]);
}

async function report({ kind, report: paper }: ReportWork): Promise<Uint8Array> {
  const { bytes, pages } = kind === 'report_pdf' ? await (await import('../../pdf/report/render-report')).renderReport(paper) : { bytes: await (await import('../../docx/report/render-report')).renderReportDocx(paper), pages: 0 };
  return Buffer.concat([Buffer.from(`${pages}\n`), bytes]);
}

async function read(file: Buffer): Promise<Uint8Array> {
  const { readReportDocx } = await import('../../docx/read/read-report');
  const answer = await readReportDocx(file).then((blocks) => ({ blocks }), (error: unknown) => {
    if (!(error instanceof RuleBroken)) throw error;
    return { refused: error.message };
  });
  return Buffer.from(JSON.stringify(answer));
}

process.stdout.write(await made(await everything()));
