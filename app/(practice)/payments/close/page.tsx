import type { Metadata } from 'next';
import { CloseScreen } from '@/components/payments/close-screen';
import { addMonthsToMonth, calendarDate, monthOf } from '@/lib/domain/calendar';
import { listMonths, readMonth } from '@/lib/features/month-closes/queries';
import { figureMovements, type MovementFigure } from '@/lib/features/month-closes/schema';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Month close' };

export default async function ClosePage({ searchParams }: PageProps<'/payments/close'>) {
  const [ctx, params] = await Promise.all([pageFor('month_close.read'), searchParams]);
  const given = [params.month].flat()[0] ?? '';
  const lastMonth = addMonthsToMonth(monthOf(calendarDate(ctx.today)), -1);
  const month = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(given) ? given : lastMonth;
  const asked = [params.figure].flat()[0];
  const figure = (Object.keys(figureMovements) as MovementFigure[]).find((one) => one === asked);
  const [list, read] = [await listMonths(ctx, {}), await readMonth(ctx, { month, ...(figure ? { figure } : {}) })];
  return <CloseScreen list={list} month={read} figure={figure} timeZone={ctx.timeZone} />;
}
