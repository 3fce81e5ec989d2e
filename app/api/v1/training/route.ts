import { openTraining } from '@/lib/features/training/open-training';
import { route } from '@/lib/http/route';

export const POST = route(openTraining);
