import { expect, test } from 'vitest';
import { GET } from '@/app/api/health/route';

test('a process with its database is healthy', async () => {
  const response = await GET();
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok' });
});
