import { choosePages } from '@/lib/features/page-ledgers/choose-pages';
import { readLedger } from '@/lib/features/page-ledgers/queries';
import { route } from '@/lib/http/route';

export const GET = route(readLedger);
export const POST = route(choosePages);
