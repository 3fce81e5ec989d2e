import type { Metadata } from 'next';
import { ForecastScreen } from '@/components/income/forecast-screen';
import { reading, readPeriodView } from '@/components/income/income-address';
import { readForecast } from '@/lib/features/cash-forecasts/queries';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Forecast' };

export default async function ForecastPage({ searchParams }: PageProps<'/income/forecast'>) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const { physicianId } = readPeriodView(reading(params));
  return <ForecastScreen forecast={await readForecast(ctx, { physicianId })} physicianId={physicianId} />;
}
