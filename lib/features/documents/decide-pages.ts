import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { rangesInWords, rangesOf } from '../../domain/records/page-ranges';
import { RuleBroken } from '../../domain/rule-broken';
import { settlePacket } from '../packets/steps';
import { DecidePages, IndexChanged } from './schema';
import { changeIndex, indexForChange, putPages, removeDocument } from './steps';

/**
 * Says against the reading, or with it, whether pages are blank or duplicates, and how far they must be turned to be read.
 * A page that is blank leaves its document; one that is not joins the document of the page before it. The packet's counts
 * and what follows from them are settled anew.
 * @throws NotFound when a page is not there; RuleBroken `page.nothing_said`, `page.repeats_what`, `packet.billed`
 */
export const decidePages = command({
  name: 'page.decide',
  input: DecidePages,
  output: IndexChanged,
  async run({ ctx, input: { packetId, pages: named, blank, duplicate, duplicateOf, turned }, tx, audit }) {
    const { practiceId } = ctx;
    const counts = blank !== undefined || duplicate !== undefined;
    if (!counts && turned === undefined) throw new RuleBroken('page.nothing_said', 'Say whether the pages are blank, duplicates, or how they are turned.');
    await indexForChange(tx, ctx, packetId, counts);
    const pages = [...new Set(named)].sort((a, b) => a - b);
    const where = { practiceId, packetId, number: { in: pages } };
    const rows = await tx.recordPage.findMany({ where: { ...where, file: { removedAt: null } }, select: { number: true, documentId: true, isBlank: true, exactDupOf: true, nearDupOf: true, elsewhereId: true } });
    if (rows.length !== pages.length) throw new NotFound();
    const unnamed = duplicate === true ? rows.filter(({ exactDupOf, nearDupOf, elsewhereId }) => exactDupOf === null && nearDupOf === null && elsewhereId === null) : [];
    if (unnamed.length > 0) await mustBeEarlier(duplicateOf, unnamed[0]?.number ?? 0);

    const becomesBlank = (isBlank: boolean) => blank ?? (blank === null ? isBlank : null);
    const leaving = rows.filter((row) => becomesBlank(row.isBlank) === true && row.documentId !== null);
    const joining = rows.filter((row) => becomesBlank(row.isBlank) === false && row.documentId === null);
    const targets = new Map<number, string>();
    for (const { number } of joining) {
      const id = await neighbour(number);
      if (id) targets.set(number, id);
    }
    const documentIds = [...new Set([...leaving.map(({ documentId }) => documentId as string), ...targets.values()])];
    const changed = await changeIndex(tx, ctx, packetId, counts ? 'decide_page' : 'turn_page', { documentIds, pages }, async () => {
      await tx.recordPage.updateMany({ where, data: { ...(blank === undefined ? {} : { decidedBlank: blank }), ...(duplicate === undefined ? {} : { decidedDup: duplicate }), ...(turned === undefined ? {} : { turned }) } });
      if (unnamed.length > 0) await tx.recordPage.updateMany({ where: { practiceId, packetId, number: { in: unnamed.map(({ number }) => number) } }, data: { nearDupOf: duplicateOf ?? null } });
      if (leaving.length > 0) await putPages(tx, ctx, packetId, leaving.map(({ number }) => number), null);
      for (const [number, id] of targets) await putPages(tx, ctx, packetId, [number], id);
      for (const id of documentIds) if ((await tx.recordPage.count({ where: { practiceId, documentId: id, file: { removedAt: null } } })) === 0) await removeDocument(tx, ctx, packetId, id);
      await tx.recordDocument.updateMany({ where: { practiceId, packetId, id: { in: documentIds } }, data: { version: { increment: 1 } } });
    });
    if (counts) await settlePacket(tx, ctx, packetId);
    const words = [blank === undefined ? '' : blank === null ? 'as read, blank or not' : blank ? 'blank' : 'not blank', duplicate === undefined ? '' : duplicate === null ? 'as read, duplicate or not' : duplicate ? 'duplicate' : 'no duplicate', turned === undefined ? '' : `turned by ${turned}°`].filter(Boolean).join(', ');
    audit({ subject: ['packet', packetId], summary: `Decided pages ${rangesInWords(rangesOf(pages)).slice(0, 120)}: ${words}`, data: { pages: rangesOf(pages), blank: blank ?? null, duplicate: duplicate ?? null, duplicateOf: duplicateOf ?? null, turned: turned ?? null } });
    return changed;

    async function mustBeEarlier(of: number | undefined, first: number): Promise<void> {
      const earlier = of !== undefined && of < first && (await tx.recordPage.findFirst({ where: { practiceId, packetId, number: of, file: { removedAt: null } }, select: { id: true } }));
      if (!earlier) throw new RuleBroken('page.repeats_what', 'Say which earlier page it repeats.');
    }

    /** The document that holds the nearest page before this one, else the one after it. */
    async function neighbour(number: number): Promise<string | null> {
      const placed = { practiceId, packetId, documentId: { not: null }, file: { removedAt: null } };
      const before = await tx.recordPage.findFirst({ where: { ...placed, number: { lt: number } }, orderBy: { number: 'desc' }, select: { documentId: true } });
      const near = before ?? (await tx.recordPage.findFirst({ where: { ...placed, number: { gt: number } }, orderBy: { number: 'asc' }, select: { documentId: true } }));
      return near?.documentId ?? null;
    }
  },
});
