import { resetTraining } from '@/lib/features/training/reset-training';
import { route } from '@/lib/http/route';

export const POST = route(resetTraining);
