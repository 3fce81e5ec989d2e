import type { Ctx } from '../../core/context';
import { NotFound } from '../../core/errors';
import { findElsewhere } from '../../domain/records/duplicates';
import { withLessons } from '../../domain/records/office-lessons';
import { shippedClassifier } from '../../domain/records/shipped-weights';
import { understandInSteps } from '../../domain/records/understand-packet';
import { findGaps } from '../../features/gaps/find-gaps';
import { elsewhereLimit, listElsewhere, listReadings, listUnsorted, planUnderstanding } from '../../features/understanding/queries';
import type { Reading } from '../../features/understanding/schema';
import { reportSorting } from '../../features/understanding/report-sorting';
import { understandPacket } from '../../features/understanding/understand-packet';
import type { JobDefinition } from '../definition';
import { inSteps } from '../in-steps';

type ElsewherePage = Awaited<ReturnType<typeof listElsewhere>>['pages'][number];

const atOnce = 250;
/** What takes longer tells how far it is, so often at most and only when it got on. */
const [reportEveryMs, reportEveryBps] = [2_500, 300];

/**
 * After the last page of a packet is read: what its pages are and which documents they make. And every ten minutes for
 * packets whose job was lost.
 */
export const understandPackets: JobDefinition = {
  queue: 'understand-packet',
  cron: '*/10 * * * *',
  async run(ctx, { packetId }) {
    const ids = typeof packetId === 'string' ? [packetId] : (await listUnsorted(ctx, {})).packetIds;
    for (const id of ids) await understandOne(ctx, id);
  },
};

async function understandOne(ctx: Ctx, packetId: string): Promise<void> {
  const plan = await planUnderstanding(ctx, { packetId }).catch(unlessGone);
  // While pages are still read the last of them asks again.
  if (plan?.state !== 'ready') return;
  const pages = await readingsOf(ctx, packetId);
  const said = new Map(pages.flatMap(({ number, decidedBlank }) => (decidedBlank === null ? [] : [[number, decidedBlank] as const])));
  const understood = await inSteps(understandInSteps(pages, { classifier: withLessons(shippedClassifier, plan.lessons), saidBlank: said }), reporter(ctx, packetId));
  const leftOut = new Set(understood.pages.filter(({ isBlank, isSeparator }) => isBlank || isSeparator).map(({ number }) => number));
  const others = await elsewhereOf(ctx, packetId);
  const elsewhere = findElsewhere(pages, others, leftOut);
  const foundAt = (number: number) => others[elsewhere.get(number)?.at ?? -1];
  await understandPacket(ctx, {
    packetId,
    classifierVersion: plan.classifierVersion,
    pages: understood.pages.map((page) => ({ ...page, elsewhereId: foundAt(page.number)?.id ?? null, elsewhereKind: foundAt(page.number)?.kind ?? '' })),
    documents: understood.documents.map((document) => ({ ...document, pages: [...document.pages] })),
    declaredPages: understood.declaredPages,
  });
  // What the records speak of and do not hold; what came now may answer what was missing.
  await findGaps(ctx, { caseId: plan.caseId as never });
}

/** Tells now and then how far the sorting is. Comparing with other packets and keeping it are the last tenth. */
function reporter(ctx: Ctx, packetId: string): (share: number) => Promise<void> {
  let [reportedAt, reportedBps] = [performance.now(), 0];
  return async (share) => {
    const sortedBps = Math.round(share * 9_000);
    if (performance.now() - reportedAt < reportEveryMs || sortedBps - reportedBps < reportEveryBps) return;
    [reportedAt, reportedBps] = [performance.now(), sortedBps];
    await reportSorting(ctx, { packetId, sortedBps }).catch(unlessGone);
  };
}

async function readingsOf(ctx: Ctx, packetId: string): Promise<Reading[]> {
  const pages: Reading[] = [];
  for (let next: number | null = 0; next !== null; ) {
    const part: Awaited<ReturnType<typeof listReadings>> = await listReadings(ctx, { packetId, after: next, take: atOnce });
    pages.push(...part.pages);
    next = part.next;
  }
  return pages;
}

/** What the physician reviewed before goes before what the case holds. */
async function elsewhereOf(ctx: Ctx, packetId: string): Promise<ElsewherePage[]> {
  const pages: ElsewherePage[] = [];
  let after: string | null = null;
  do {
    const part: Awaited<ReturnType<typeof listElsewhere>> = await listElsewhere(ctx, { packetId, after, take: atOnce });
    pages.push(...part.pages);
    after = part.next;
  } while (after !== null && pages.length < elsewhereLimit);
  return pages.sort((a, b) => Number(a.kind === 'case') - Number(b.kind === 'case'));
}

function unlessGone(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}
