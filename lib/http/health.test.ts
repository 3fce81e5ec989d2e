import { expect, test } from 'vitest';
import { GET } from '@/app/api/health/route';

// Edge tests run with an address at which no database answers.
test('a process without its database is not healthy, and says so within its patience', async () => {
  const response = await GET();
  expect(response.status).toBe(503);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(await response.json()).toMatchObject({ code: 'database_away' });
});
