import { listOwnPractices } from '@/lib/features/practices/queries';
import { foundPractice } from '@/lib/features/practices/found-practice';
import { route } from '@/lib/http/route';

export const GET = route(listOwnPractices);
export const POST = route(foundPractice);
