import { restoreHousePhrase } from '@/lib/features/house-phrases/restore-house-phrase';
import { route } from '@/lib/http/route';

export const POST = route(restoreHousePhrase);
