import { findHousePhrases } from '@/lib/features/house-phrases/queries';
import { route } from '@/lib/http/route';

export const GET = route(findHousePhrases);
