import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../core/errors';
import { jobContext } from '../../core/session';
import { readEor as readEorJob } from '../../jobs/definitions/read-eor';
import { sentScan } from '../../test/eor-scans';
import { billOfPrepared, eorNow, typed } from '../../test/eors';
import { printedEor, scannedEor } from '../../test/prepared-eors/as-scan';
import { layoutOf } from '../../test/prepared-eors/layouts';
import { preparedEor, seedsOf } from '../../test/prepared-eors/plan';
import { pdfOf } from '../../test/record-files';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { postEor } from '../eor-postings/post-eor';
import { voidEor } from '../eor-postings/void-eor';
import { readEor } from '../eors/queries';
import { reviseEor } from '../eors/revise-eor';
import { keepReading } from './keep-reading';
import { listNeededPictures, seeEorPage } from './queries';

const work = (world: World, eorId: string) => readEorJob.run(jobContext('read-eor', { id: world.practiceId, timeZone: world.timeZone }, eorNow), { eorId });

const figures = (lines: readonly { code: string; billedCents: number; allowedCents: number; paidCents: number }[]) => lines.map(({ code, billedCents, allowedCents, paidCents }) => [code, billedCents, allowedCents, paidCents].join(' '));

describe('reading a scanned EOR', { timeout: 420_000 }, () => {
  it('the 33 prepared EORs that come as scans are read, set right beside the picture where that is needed, and posted to the cent', async () => {
    const world = await makeWorld();
    const wrong: string[] = [];
    for (const seed of seedsOf.scanned) {
      const prepared = preparedEor(seed);
      const bill = await billOfPrepared(world, prepared);
      const { eorId } = await sentScan(world, await scannedEor(prepared, bill.number), { now: eorNow });
      await work(world, eorId);
      const read = await readEor(world.as('biller', { now: eorNow }), { eorId: eorId as never });
      expect(read, `EOR ${seed}, ${layoutOf(seed)}`).toMatchObject({ reading: { pages: [{ page: 1, width: 612, height: 792 }] } });
      expect(read.invoice?.paidCents ?? 0, 'nothing is posted by reading').toBe(0);
      const head = [[read.servedOn ?? '', prepared.servedOn], [read.checkReference, prepared.check], [read.invoice?.id ?? '', bill.invoiceId]] as const;
      const [headRight, linesRight] = [head.every(([found, wanted]) => found === wanted), figures(read.lines).join() === figures(prepared.lines).join()];
      // What could not be read is left empty, and a line that is wrong does not claim to be sure: the person is sent to it.
      for (const [found, wanted] of head) expect(['', wanted], `EOR ${seed}`).toContain(found);
      if (!linesRight) expect(read.reading?.lines.every(({ confidence }) => confidence >= 80), `EOR ${seed}`).toBe(false);
      if (!headRight || !linesRight) {
        wrong.push(`EOR ${seed}`);
        await reviseEor(world.as('biller', { now: eorNow }), { eorId: eorId as never, version: read.version, invoiceId: bill.invoiceId as never, servedOn: prepared.servedOn, receivedOn: read.receivedOn, payerReference: read.payerReference, checkReference: prepared.check, note: '', lines: typed(prepared, bill.lineIds) });
      }
      const paid = prepared.expected.paidCents;
      const { eor } = await postEor(world.as('biller', { now: eorNow }), { eorId: eorId as never, version: read.version + (headRight && linesRight ? 0 : 1), money: paid === 0 ? { kind: 'none' } : { kind: 'new', receivedOn: prepared.servedOn, amountCents: paid, method: 'check', reference: prepared.check } });
      expect(eor.lines.map(({ varianceCents }) => varianceCents), `EOR ${seed}`).toEqual(prepared.expected.varianceCents);
      expect(eor.totals, `EOR ${seed}`).toMatchObject({ billedCents: prepared.expected.billedCents, paidCents: paid, shortCents: prepared.expected.shortCents, unexplainedCents: 0 });
      expect(eor.invoice, `EOR ${seed}`).toMatchObject({ paidCents: paid, balanceCents: prepared.expected.shortCents });
    }
    expect(wrong.length, wrong.join(', ')).toBeLessThanOrEqual(3);
  });

  it('keeps the picture for who does the money, and as long as the EOR is there', async () => {
    const world = await makeWorld();
    const { eorId } = await sentScan(world, await scannedEor(preparedEor(69), '2026-0001'), { now: eorNow });
    await work(world, eorId);
    const { blobId } = await seeEorPage(world.as('assistant'), { eorId: eorId as never, page: 1 });
    expect((await listNeededPictures(jobContext('tidy-up', { id: world.practiceId, timeZone: world.timeZone }, eorNow), { ids: [blobId] })).ids).toEqual([blobId]);
    await expect(seeEorPage(world.as('viewer'), { eorId: eorId as never, page: 1 })).rejects.toBeInstanceOf(Forbidden);
    expect((await readEor(world.as('viewer'), { eorId: eorId as never })).reading).toBeNull();
  });

  it('takes the words of a PDF that has its own', async () => {
    const world = await makeWorld();
    const prepared = preparedEor(73);
    const bill = await billOfPrepared(world, prepared);
    const { eorId } = await sentScan(world, printedEor(prepared, bill.number), { now: eorNow });
    await work(world, eorId);
    const read = await readEor(world.as('biller', { now: eorNow }), { eorId: eorId as never });
    expect(read.lines.map(({ paidCents }) => paidCents)).toEqual(prepared.lines.map(({ paidCents }) => paidCents));
    expect(read.invoice?.id).toBe(bill.invoiceId);
  });

  it('says what is no EOR, what is no file, and lets the lines be typed', async () => {
    const world = await makeWorld();
    const letter = await sentScan(world, pdfOf(['Dear provider, your bill was received and will be reviewed within sixty days of its receipt.']));
    await work(world, letter.eorId);
    expect(await readEor(world.as('biller'), { eorId: letter.eorId as never })).toMatchObject({ standing: 'unreadable', reading: { state: 'failed', failure: expect.stringContaining('No lines') }, acts: ['revise', 'match', 'void'] });
    const broken = await sentScan(world, Buffer.from('%PDF-1.7\nnot much of one'));
    await work(world, broken.eorId);
    expect((await readEor(world.as('biller'), { eorId: broken.eorId as never })).reading?.state).toBe('failed');
  });

  it('leaves alone what was decided meanwhile; only the job may', async () => {
    const world = await makeWorld();
    const { eorId } = await sentScan(world, pdfOf(['x']));
    await voidEor(world.as('biller'), { eorId: eorId as never, version: 1, reason: 'Wrong file' });
    const ctx = jobContext('read-eor', { id: world.practiceId, timeZone: world.timeZone }, eorNow);
    await keepReading(ctx, { eorId: eorId as never, pages: [] });
    expect((await readEor(world.as('biller'), { eorId: eorId as never })).state).toBe('VOID');
    await expect(keepReading(world.as('biller'), { eorId: eorId as never, pages: [] })).rejects.toBeInstanceOf(Forbidden);
    const other = await makeWorld();
    await expect(keepReading(jobContext('read-eor', { id: other.practiceId, timeZone: other.timeZone }, eorNow), { eorId: eorId as never, pages: [] })).rejects.toThrow();
    expect(await auditedOperations(world.practiceId)).toContain('eor.keep_reading');
  });
});
