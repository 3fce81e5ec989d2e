import { createHash } from 'node:crypto';

/** A fresh practice with a token, and what can be asked of the website with it, over the HTTP contract alone. */
export async function signedIn(origin: string) {
  const { makeWorld } = await import('../lib/test/world.ts');
  const { createApiToken } = await import('../lib/features/api-tokens/create-api-token.ts');
  const { logCase } = await import('../lib/features/cases/log-case.ts');
  const world = await makeWorld();
  const now = new Date();
  const { token } = await createApiToken(world.as('owner', { now }), { name: 'bench', validDays: 1 });
  const ask = (method: string, path: string, options: { body?: BodyInit; headers?: Record<string, string> } = {}) =>
    fetch(`${origin}/api/v1${path}`, { method, ...options, headers: { authorization: `Bearer ${token}`, ...options.headers } });
  const call = async (...given: Parameters<typeof ask>) => {
    const answer = await ask(...given);
    if (!answer.ok) throw new Error(`${given[0]} ${given[1]}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  const newCase = async () => {
    const logged = await logCase(world.as('assistant', { now }), { kind: 'QME', claimant: { name: 'Sample Claimant' }, claimNumber: 'S-1', panelNumber: '7731906', payer: { id: world.payerId }, physicianId: world.physicianId, locationId: world.locationId, examOn: '2026-03-02', requestedOn: '2026-02-02', pagesExpected: 200 });
    return logged.id;
  };
  const newPacket = async (caseId: string, name: string) => {
    const { id } = await call('POST', `/cases/${caseId}/packets`, { body: JSON.stringify({ sender: name, receivedOn: '2026-03-01', declaredPages: null, declarationSignedOn: null }), headers: { 'content-type': 'application/json', 'idempotency-key': name } });
    return String(id);
  };
  /** Sends a file whole; `name` as it stands in the address. */
  const put = (packetId: string, name: string, bytes: Buffer) => call('PUT', `/packets/${packetId}/files/${name}`, { body: new Uint8Array(bytes), headers: { 'x-content-sha256': createHash('sha256').update(bytes).digest('hex') } });
  return { ask, call, newCase, newPacket, put };
}
