import { readIncome } from '@/lib/features/income/queries';
import { route } from '@/lib/http/route';

export const GET = route(readIncome);
