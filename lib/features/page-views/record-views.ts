import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { boundViews, longestBatchSeconds } from '../../domain/records/seen';
import { quantity } from '../../domain/wording';
import { RecordViews, ViewsRecorded } from './schema';

/**
 * Keeps which pages a person had before the eyes, and for how long. The seconds of a batch are never more than the time
 * since that person's last batch, of whichever packet; a batch that comes twice counts once. Pages that are no longer
 * there are left out. @throws NotFound
 */
export const recordViews = command({
  name: 'page_view.record',
  input: RecordViews,
  output: ViewsRecorded,
  idempotent: true,
  async run({ ctx, input: { packetId, views }, tx, audit }) {
    const { practiceId, now, actor } = ctx;
    const packet = await tx.packet.findUnique({ where: { practiceId_id: { practiceId, id: packetId } }, select: { id: true } });
    if (!packet || actor.kind !== 'user') throw new NotFound();
    const { userId } = actor;
    // One person's batches come one after the other, so that no two of them claim the same time.
    await tx.$queryRaw`select 1 as locked from (select pg_advisory_xact_lock(hashtextextended(${`${practiceId} views ${userId}`}, 0))) as person`;
    const last = await tx.pageView.aggregate({ where: { practiceId, userId }, _max: { lastAt: true } });
    const passed = last._max.lastAt === null ? longestBatchSeconds : (now.getTime() - last._max.lastAt.getTime()) / 1_000;
    const pages = await tx.recordPage.findMany({ where: { practiceId, packetId, number: { in: views.map(({ page }) => page) }, file: { removedAt: null } }, select: { id: true, number: true } });
    const idOf = new Map(pages.map(({ id, number }) => [number, id]));
    const kept = boundViews(views.filter(({ page }) => idOf.has(page)), passed);
    if (kept.length > 0) {
      await tx.$executeRaw`
        insert into "PageView" ("practiceId", "pageId", "userId", "packetId", seconds, "firstAt", "lastAt")
        select ${practiceId}::uuid, page_id, ${userId}::uuid, ${packetId}::uuid, s, ${now}::timestamptz - make_interval(secs => s), ${now}::timestamptz
        from unnest(${kept.map(({ page }) => idOf.get(page) ?? '')}::uuid[], ${kept.map(({ seconds }) => seconds)}::int[]) as v(page_id, s)
        on conflict ("practiceId", "pageId", "userId") do update set seconds = "PageView".seconds + excluded.seconds, "lastAt" = excluded."lastAt"`;
    }
    const seconds = kept.reduce((sum, view) => sum + view.seconds, 0);
    audit({ subject: ['packet', packetId], summary: `Looked at ${quantity(kept.length, 'page')} for ${quantity(seconds, 'second')}`, data: { pages: kept.map(({ page, seconds: s }) => [page, s]) } });
    return { packetId, views: kept };
  },
});
