import { addHousePhrase } from '@/lib/features/house-phrases/add-house-phrase';
import { listHousePhrases } from '@/lib/features/house-phrases/queries';
import { route } from '@/lib/http/route';

export const GET = route(listHousePhrases);
export const POST = route(addHousePhrase);
