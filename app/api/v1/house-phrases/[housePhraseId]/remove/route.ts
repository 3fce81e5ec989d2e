import { removeHousePhrase } from '@/lib/features/house-phrases/remove-house-phrase';
import { route } from '@/lib/http/route';

export const POST = route(removeHousePhrase);
