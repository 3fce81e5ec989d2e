import { listEdiFiles } from '@/lib/features/edi-files/queries';
import { readFile } from '@/lib/features/edi-files/read-file';
import { route } from '@/lib/http/route';

export const GET = route(listEdiFiles);
export const POST = route(readFile, { status: 201, upToBytes: 12_000_000 });
