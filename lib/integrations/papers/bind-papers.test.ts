import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { bindPapers } from './bind-papers';
import { makePaper } from './make-paper';

async function aPdf(pages: number, width: number): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  for (let at = 0; at < pages; at += 1) made.addPage([width, 700 + at]);
  return made.save();
}

describe('papers that become one', () => {
  const papers = [{ title: 'Bill', pages: null }, { title: 'Declaration', pages: [2, 9] }, { title: 'Broken', pages: null }];
  it('stand in order with the pages that were asked for; one that cannot be copied says so', async () => {
    const files = [await aPdf(2, 400), await aPdf(3, 500), Buffer.from('no pdf')];
    const { bytes, pages } = await bindPapers({ title: 'Bill 2026-0012', papers }, files);
    expect(pages).toEqual([2, 1, 1]);
    const bound = await PDFDocument.load(bytes);
    expect(bound.getPages().map((page) => [page.getWidth(), page.getHeight()])).toEqual([[400, 700], [400, 701], [500, 701], [612, 792]]);
  });

  it('are bound in a process of their own', async () => {
    const files = [await aPdf(2, 400), await aPdf(3, 500), Buffer.from('no pdf')];
    async function* bytes() {
      yield* files;
    }
    const answer = await makePaper({ kind: 'bind', bind: { title: 'Bill', papers }, fileBytes: files.map(({ byteLength }) => byteLength) }, bytes());
    const end = answer.indexOf(10);
    expect(JSON.parse(answer.toString('utf8', 0, end))).toEqual([2, 1, 1]);
    expect((await PDFDocument.load(answer.subarray(end + 1))).getPageCount()).toBe(4);
  }, 60_000);
});
