import { readForecast } from '@/lib/features/cash-forecasts/queries';
import { route } from '@/lib/http/route';

export const GET = route(readForecast);
