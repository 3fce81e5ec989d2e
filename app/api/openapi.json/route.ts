import { contract } from '@/lib/http/contract';
import { openApiDocument } from '@/lib/http/openapi';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  return Response.json(openApiDocument(contract), { headers: { 'cache-control': 'public, max-age=300' } });
}
