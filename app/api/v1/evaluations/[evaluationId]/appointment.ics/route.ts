import { exportAppointment } from '@/lib/features/feeds/queries';
import { answering } from '@/lib/http/route';
import { writeCalendar } from '@/lib/integrations/ical/write-calendar';

interface Params {
  readonly params: Promise<{ evaluationId: string }>;
}

/** One appointment as a download for a calendar program. */
export const GET = (request: Request, { params }: Params) =>
  answering(request, async (ctx) => {
    const file = await exportAppointment(ctx, { evaluationId: (await params).evaluationId as never });
    return new Response(writeCalendar(file), { headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="appointment.ics"', 'cache-control': 'private, no-store' } });
  });
