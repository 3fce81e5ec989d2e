import type { PracticeId } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { rangesOf } from '../../domain/records/page-ranges';
import { seenSeconds } from '../../domain/records/seen';
import { PacketViews, ReadViews } from './schema';

/** One page that one person looked at. */
export interface PageSeen {
  readonly packetId: string;
  readonly pageId: string;
  readonly number: number;
  readonly userId: string;
  readonly seconds: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** Who looked at which pages of some packets, for how long in all, whether long enough to count or not. Pages of removed files are left out. */
export async function viewsOf(db: ReadTx, practiceId: PracticeId, packetIds: readonly string[], userId?: string): Promise<PageSeen[]> {
  const rows = await db.pageView.findMany({
    where: { practiceId, packetId: { in: [...packetIds] }, ...(userId ? { userId } : {}), page: { file: { removedAt: null } } },
    select: { packetId: true, pageId: true, userId: true, seconds: true, firstAt: true, lastAt: true, page: { select: { number: true } } },
  });
  return rows.map(({ page, ...row }) => ({ ...row, number: page.number }));
}

/** How many pages of each packet a person has seen (`seenSeconds` or more in all); a packet of which none was seen is not in it. */
export async function countSeen(db: ReadTx, practiceId: PracticeId, packetIds: readonly string[], userId: string): Promise<Map<string, number>> {
  const rows = await db.pageView.groupBy({
    by: ['packetId'],
    where: { practiceId, packetId: { in: [...packetIds] }, userId, seconds: { gte: seenSeconds }, page: { file: { removedAt: null } } },
    _count: { pageId: true },
  });
  return new Map(rows.map((row) => [row.packetId, row._count.pageId]));
}

/** The numbers of the pages of a packet that a person has not seen, ascending. */
export async function unseenPagesOf(db: ReadTx, practiceId: PracticeId, packetId: string, userId: string): Promise<number[]> {
  const rows = await db.recordPage.findMany({
    where: { practiceId, packetId, file: { removedAt: null }, views: { none: { userId, seconds: { gte: seenSeconds } } } },
    select: { number: true },
    orderBy: { number: 'asc' },
  });
  return rows.map(({ number }) => number);
}

/** Who saw how much of a packet, by person and by document, and what nobody of the two that matter has seen. @throws NotFound */
export const readViews = query({
  name: 'page_view.read',
  input: ReadViews,
  output: PacketViews,
  async run({ ctx, input: { packetId }, db }) {
    const { practiceId } = ctx;
    const packet = await db.packet.findUnique({ where: { practiceId_id: { practiceId, id: packetId } }, select: { evaluation: { select: { physician: { select: { userId: true } } } } } });
    if (!packet) throw new NotFound();
    const physicianUserId = packet.evaluation.physician.userId;
    const me = ctx.actor.kind === 'user' ? ctx.actor.userId : '';
    const [pages, views] = [await db.recordPage.findMany({ where: { practiceId, packetId, file: { removedAt: null } }, select: { number: true, documentId: true } }), await viewsOf(db, practiceId, [packetId])];
    const members = await db.membership.findMany({ where: { practiceId, userId: { in: [...new Set(views.map(({ userId }) => userId))] } }, select: { userId: true, user: { select: { name: true } } } });
    const seen = (userId: string | null) => new Set(views.filter((view) => view.userId === userId && view.seconds >= seenSeconds).map(({ number }) => number));
    const [mine, theirs] = [seen(me), seen(physicianUserId)];
    const rank = (userId: string) => (userId === me ? 0 : userId === physicianUserId ? 1 : 2);
    const names = new Map(members.map((member) => [member.userId, member.user.name]));
    const people = [...new Set(views.map(({ userId }) => userId))].map((userId) => {
      const own = views.filter((view) => view.userId === userId);
      const lastAt = new Date(Math.max(...own.map((view) => view.lastAt.getTime())));
      return { userId, name: names.get(userId) ?? 'Somebody who has left', seenPages: own.filter(({ seconds }) => seconds >= seenSeconds).length, seconds: own.reduce((sum, { seconds }) => sum + seconds, 0), lastAt: lastAt.toISOString() };
    });
    const byDocument = Map.groupBy(pages.filter(({ documentId }) => documentId !== null), ({ documentId }) => documentId as string);
    const unseen = (by: ReadonlySet<number>) => rangesOf(pages.map(({ number }) => number).filter((number) => !by.has(number)));
    return {
      packetId,
      seenSeconds,
      pageCount: pages.length,
      physicianUserId,
      people: people.sort((a, b) => rank(a.userId) - rank(b.userId) || a.name.localeCompare(b.name)),
      documents: [...byDocument].map(([documentId, own]) => ({ documentId, pageCount: own.length, seenByMe: own.filter(({ number }) => mine.has(number)).length, seenByPhysician: own.filter(({ number }) => theirs.has(number)).length })),
      unseenByMe: unseen(mine),
      unseenByPhysician: unseen(theirs),
    };
  },
});
