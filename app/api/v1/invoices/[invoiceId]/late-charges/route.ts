import { claimLateCharges } from '@/lib/features/late-charges/claim-late-charges';
import { readLateCharges } from '@/lib/features/late-charges/queries';
import { route } from '@/lib/http/route';

export const GET = route(readLateCharges);
export const POST = route(claimLateCharges);
