import { restoreClassifier } from '@/lib/features/classifiers/restore-classifier';
import { route } from '@/lib/http/route';

export const POST = route(restoreClassifier);
