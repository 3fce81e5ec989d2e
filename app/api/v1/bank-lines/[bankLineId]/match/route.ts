import { matchBankLine } from '@/lib/features/bank-imports/match-bank-line';
import { route } from '@/lib/http/route';

export const POST = route(matchBankLine);
