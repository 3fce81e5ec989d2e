import { revokeApiToken } from '@/lib/features/api-tokens/revoke-api-token';
import { route } from '@/lib/http/route';

export const DELETE = route(revokeApiToken);
