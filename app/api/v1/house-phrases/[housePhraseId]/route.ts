import { readHousePhrase } from '@/lib/features/house-phrases/queries';
import { reviseHousePhrase } from '@/lib/features/house-phrases/revise-house-phrase';
import { route } from '@/lib/http/route';

export const GET = route(readHousePhrase);
export const PATCH = route(reviseHousePhrase);
