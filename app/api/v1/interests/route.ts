import { addInterest } from '@/lib/features/interests/add-interest';
import { listInterests } from '@/lib/features/interests/queries';
import { route } from '@/lib/http/route';

export const POST = route(addInterest);
export const GET = route(listInterests);
