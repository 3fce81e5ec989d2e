import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Ctx } from '@/lib/core/context';
import { listYearRows, readYear } from '@/lib/features/year-books/queries';
import { yearFiles, type YearBooks, type YearFile, type YearRow } from '@/lib/features/year-books/schema';
import { caseNumber } from '@/lib/format/names';
import { csvText } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

const rowColumns = ['Counted on', 'Dated', 'What', 'Invoice', 'Case', 'Payer', 'Physician', 'Paid to', 'Method', 'Reference', 'Amount'] as const;
const monthColumns = ['Month', 'Closed', 'Billed', 'Voided', 'Credited', 'Collected', 'Written off', 'Received', 'Came back', 'Refunded', 'Owed at its end'] as const;
const payerColumns = ['Payer', 'Paid to', 'Number ends in', 'Payments', 'Received in the year', 'Counted in the year'] as const;

const cells = (row: YearRow) => [row.on, row.datedOn, row.what, row.number, row.caseNumber === null ? '' : caseNumber(row.caseNumber), row.payerName, row.physicianName, row.taxName, row.method, row.reference, row.cents];
const months = ({ months: rows }: YearBooks) => rows.map((one) => [one.month, one.closed ? 'yes' : 'no', one.billedCents, one.voidedCents, one.creditedCents, one.collectedCents, one.writtenOffCents, one.receivedCents, one.bouncedCents, one.refundedCents, one.closingCents]);
const payers = ({ payers: rows }: YearBooks) => rows.map((one) => [one.payerName, one.taxName, one.taxLastFour, String(one.paymentCount), one.receivedCents, one.countedCents]);

/** The pages of one file as CSV, the head before the first; a page at a time, so that a large year is never held whole. */
async function* fileText(ctx: Ctx, year: number, file: YearFile): AsyncGenerator<string> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listYearRows>> = await listYearRows(ctx, { year, file, ...(cursor ? { cursor } : {}) });
    const text = csvText(rowColumns, page.rows.map(cells));
    yield cursor === null ? text : text.slice(text.indexOf('\r\n') + 2);
    cursor = page.nextCursor;
  } while (cursor);
}

async function* contents(ctx: Ctx, books: YearBooks): AsyncGenerator<readonly [name: string, text: AsyncIterable<string> | Iterable<string>]> {
  yield ['by-month.csv', [csvText(monthColumns, months(books))]];
  yield ['by-payer-1099.csv', [csvText(payerColumns, payers(books))]];
  for (const file of yearFiles) yield [`${file}.csv`, fileText(ctx, books.year, file)];
}

/** The books of a year as one ZIP of CSV files, made while it is sent. */
export const GET = (request: Request) =>
  answering(request, async (ctx) => {
    const asked = new URL(request.url).searchParams.get('year');
    const books = await readYear(ctx, asked === null ? {} : { year: asked });
    return new Response(zipped(contents(ctx, books)), { headers: { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="books-${books.year}.zip"`, 'cache-control': 'private, no-store' } });
  });

function zipped(files: AsyncIterable<readonly [name: string, text: AsyncIterable<string> | Iterable<string>]>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async start(controller) {
      const zip = new Zip((failure, bytes, isLast) => {
        if (failure) return controller.error(failure);
        controller.enqueue(bytes);
        if (isLast) controller.close();
      });
      try {
        for await (const [name, texts] of files) {
          const entry = new ZipDeflate(name, { level: 6 });
          zip.add(entry);
          for await (const text of texts) entry.push(strToU8(text));
          entry.push(new Uint8Array(), true);
        }
        zip.end();
      } catch (failure) {
        controller.error(failure);
      }
    },
  });
}
