import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as caseRoute from '@/app/api/v1/cases/[caseId]/route';
import { POST as close } from '@/app/api/v1/cases/[caseId]/close/route';
import { GET as history } from '@/app/api/v1/cases/[caseId]/history/route';
import * as invoiceRoute from '@/app/api/v1/invoices/[invoiceId]/route';
import { POST as issue } from '@/app/api/v1/invoices/[invoiceId]/issue/route';
import { GET as pdf } from '@/app/api/v1/invoices/[invoiceId]/pdf/route';
import { hashToken, newToken } from '../core/secrets';
import { drafted } from '../test/billable';
import { inPractice, makeWorld, type World } from '../test/world';

type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** A personal token of the practice's owner, as a caller would send it. */
async function tokenOf(world: World): Promise<string> {
  const token = `pnl_${world.practiceId.replaceAll('-', '')}_${newToken()}`;
  await inPractice(world.practiceId, (tx) =>
    tx.apiToken.create({ data: { practiceId: world.practiceId, userId: world.users.owner, name: 'test', tokenHash: hashToken(token), lastFour: token.slice(-4), expiresAt: new Date(Date.now() + 60_000) } }),
  );
  return token;
}

describe('what belongs to another practice', () => {
  it('answers byte for byte like what never was, to reads and writes alike', async () => {
    const [mine, theirs] = [await makeWorld(), await makeWorld()];
    const token = await tokenOf(mine);
    const draft = await drafted(theirs);
    const ask = async (route: Route, method: string, params: Record<string, string>, body?: unknown) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
      const response = await route(new Request('http://panelist.test/api/v1/row', { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }), { params: Promise.resolve(params) });
      return { status: response.status, headers: [...response.headers], body: await response.text() };
    };
    const asked: [string, Route, string, 'caseId' | 'invoiceId', unknown?][] = [
      ['a case', caseRoute.GET, 'GET', 'caseId'],
      ['its history', history, 'GET', 'caseId'],
      ['closing it', close, 'POST', 'caseId', { version: 1 }],
      ['an invoice', invoiceRoute.GET, 'GET', 'invoiceId'],
      ['its print', pdf as Route, 'GET', 'invoiceId'],
      ['issuing it', issue, 'POST', 'invoiceId', { version: draft.version }],
      ['discarding it', invoiceRoute.DELETE, 'DELETE', 'invoiceId', { version: draft.version }],
    ];
    for (const [what, route, method, name, body] of asked) {
      const real = name === 'caseId' ? draft.caseId : draft.id;
      const foreign = await ask(route, method, { [name]: real }, body);
      const never = await ask(route, method, { [name]: randomUUID() }, body);
      expect(foreign.status, what).toBe(404);
      expect(foreign, what).toEqual(never);
      expect(JSON.parse(foreign.body), what).toMatchObject({ code: 'not_found' });
    }
    const untouched = await inPractice(theirs.practiceId, (tx) => tx.invoice.findFirst({ where: { id: draft.id } }));
    expect(untouched).toMatchObject({ state: 'DRAFT', version: draft.version });
  });
});
