import { databaseAnswers } from '@/lib/core/health';
import { problemResponse } from '@/lib/http/problem';

export const dynamic = 'force-dynamic';

/** Healthy is what can serve a person: the process and its database. */
export async function GET(): Promise<Response> {
  if (await databaseAnswers()) return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
  return problemResponse({ status: 503, code: 'database_away', title: 'The database does not answer', detail: 'Try again in a moment.' });
}
