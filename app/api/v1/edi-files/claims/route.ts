import { writeClaims } from '@/lib/features/edi-files/write-claims';
import { route } from '@/lib/http/route';

export const POST = route(writeClaims, { status: 201 });
