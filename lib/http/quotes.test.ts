import { describe, expect, test } from 'vitest';
import { POST as postDeadline } from '@/app/api/v1/deadline-quotes/route';
import { POST as postFee } from '@/app/api/v1/fee-quotes/route';
import { vectors } from '../test/vectors';
import type { Handler } from './route';

type Fee = { error: string } | { lines: { code: string; units: number; amountCents: number }[]; totalCents: number };

async function send(handler: Handler, body: unknown): Promise<Response> {
  const request = new Request('http://panelist.test/api/v1/quotes', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return handler(request, { params: Promise.resolve({}) });
}

describe('the shared fee cases over HTTP', () => {
  test.each(vectors<Record<string, unknown>, Fee>('fees'))('$name', async ({ input, expect: expected }) => {
    const response = await send(postFee, input);
    const answer = (await response.json()) as { code: string; lines: { code: string; units: number; amountCents: number }[]; totalCents: number };
    if ('error' in expected) {
      expect(response.status).toBe(422);
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(answer.code).toBe(expected.error);
      return;
    }
    expect(response.status).toBe(200);
    expect({ lines: answer.lines.map(({ code, units, amountCents }) => ({ code, units, amountCents })), totalCents: answer.totalCents }).toEqual(expected);
  });
});

describe('the shared deadline cases over HTTP', () => {
  test.each(vectors<Record<string, unknown>, { strictOn: string; dueOn: string }>('deadlines'))('$name', async ({ input, expect: expected }) => {
    const response = await send(postDeadline, input);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject(expected);
  });
});

describe('a quote that cannot be read', () => {
  const fee = { code: 'ML201', serviceOn: '2026-03-02' };
  const deadline = { rule: 'report.comprehensive', triggerOn: '2026-03-02' };
  test.each<[string, Handler, Record<string, unknown>, string]>([
    ['an unknown field', postFee, { ...fee, practiceId: 'x' }, ''],
    ['an unknown field in a packet', postFee, { ...fee, packets: [{ declaredPages: 1, countedPages: 1, price: 1 }] }, 'packets.0'],
    ['negative pages', postFee, { ...fee, packets: [{ declaredPages: -1, countedPages: 1 }] }, 'packets.0.declaredPages'],
    ['half a page', postFee, { ...fee, packets: [{ declaredPages: null, countedPages: 1.5 }] }, 'packets.0.countedPages'],
    ['a day that does not exist', postFee, { ...fee, serviceOn: '2026-02-30' }, 'serviceOn'],
    ['an instant for a day', postFee, { ...fee, serviceOn: '2026-03-02T00:00:00Z' }, 'serviceOn'],
    ['an unknown code', postFee, { ...fee, code: 'ML106' }, 'code'],
    ['minutes as text', postFee, { ...fee, minutes: '60' }, 'minutes'],
    ['an operator for a text', postDeadline, { ...deadline, rule: { contains: '' } }, 'rule'],
    ['a list for a text', postDeadline, { ...deadline, rule: ['report.comprehensive'] }, 'rule'],
    ['an unknown service', postDeadline, { ...deadline, service: 'pigeon' }, 'service'],
    ['an endless length', postDeadline, { ...deadline, rule: 'ime.report', agreedDays: 1e9 }, 'agreedDays'],
    ['nothing', postDeadline, {}, 'rule'],
  ])('%s is named at its field', async (_, handler, body, path) => {
    const response = await send(handler, body);
    expect(response.status).toBe(422);
    const problem = (await response.json()) as { code: string; errors: { path: string }[] };
    expect(problem.code).toBe('invalid_input');
    expect(problem.errors.map((error) => error.path)).toContain(path);
  });

  test('an unknown rule keeps the code of the domain', async () => {
    const response = await send(postDeadline, { ...deadline, rule: 'report.never' });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'deadline.unknown_rule', status: 422 });
  });

  test('a clock that would run past the last year is refused, not crashed on', async () => {
    const response = await send(postDeadline, { ...deadline, triggerOn: '9999-12-31' });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'calendar.out_of_range' });
  });
});
