import { listCommunications } from '@/lib/features/communications/queries';
import { recordCommunication } from '@/lib/features/communications/record-communication';
import { route } from '@/lib/http/route';

export const GET = route(listCommunications);
export const POST = route(recordCommunication);
