import { takeUpRequest } from '@/lib/features/supplemental-requests/take-up-request';
import { route } from '@/lib/http/route';

export const POST = route(takeUpRequest);
