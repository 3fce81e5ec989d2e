import { knocked } from '@/lib/auth/guarded';
import { noteFeedRead } from '@/lib/features/feeds/note-feed-read';
import { readFeed } from '@/lib/features/feeds/queries';
import { answering } from '@/lib/http/route';
import { writeCalendar } from '@/lib/integrations/ical/write-calendar';

interface Params {
  readonly params: Promise<{ token: string }>;
}

const read = knocked(readFeed, 'calendar_feed', ({ token }) => token);

/** A physician's calendar for whoever holds its secret address. */
export const GET = (request: Request, { params }: Params) =>
  answering(request, async (ctx) => {
    const { token } = await params;
    const file = await read(ctx, { token });
    if (file.noteDue) await noteFeedRead(ctx, { token });
    return new Response(writeCalendar(file), { headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="appointments.ics"', 'cache-control': 'private, no-store' } });
  });
