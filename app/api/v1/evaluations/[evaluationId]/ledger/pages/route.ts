import { listLedgerPages } from '@/lib/features/page-ledgers/queries';
import { route } from '@/lib/http/route';

export const GET = route(listLedgerPages);
