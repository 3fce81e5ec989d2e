import { ignoreBankLine } from '@/lib/features/bank-imports/ignore-bank-line';
import { route } from '@/lib/http/route';

export const POST = route(ignoreBankLine);
