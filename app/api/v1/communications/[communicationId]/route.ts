import { takeBackCommunication } from '@/lib/features/communications/take-back-communication';
import { route } from '@/lib/http/route';

export const DELETE = route(takeBackCommunication);
