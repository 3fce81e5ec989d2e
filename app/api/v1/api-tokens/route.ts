import { listApiTokens } from '@/lib/features/api-tokens/queries';
import { createApiToken } from '@/lib/features/api-tokens/create-api-token';
import { route } from '@/lib/http/route';

export const GET = route(listApiTokens);
export const POST = route(createApiToken);
