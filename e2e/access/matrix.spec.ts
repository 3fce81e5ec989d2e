import { can } from '../../lib/auth/permissions';
import { contract } from '../../lib/http/contract';
import { makeWorld, type World } from '../../lib/test/world';
import { expect, test } from '../support/test';
import { ask } from './ask';
import { callerNames, cookieOf, userOf, verdict } from './callers';
import { digestOf, forgetAttempts, stopSchedules } from './digest';
import { entries } from './entries';
import type { Asked, Entry, Objects } from './entry';
import { canaryOf, clinicalOf, makeOffice } from './make';

interface Stage {
  readonly world: World;
  readonly nextDoor: World;
  readonly untouched: World;
  readonly own: Objects;
  readonly foreign: Objects;
}

/** What a client agreed to pay and the practice's goal are no secret inside the office. */
const pricedForAll: readonly string[] = ['agreement.list', 'fee.quote', 'practice.read'];

let stage: Stage;

test.beforeAll(async () => {
  await stopSchedules();
  const [world, nextDoor, untouched] = [await makeWorld(), await makeWorld(), await makeWorld()];
  stage = { world, nextDoor, untouched, own: await makeOffice(world), foreign: await makeOffice(untouched) };
});

test.beforeEach(forgetAttempts);

test('every route has an entry in the matrix, and every entry a route', () => {
  const served = contract.map(({ method, path }) => `${method} ${path}`).sort();
  expect(Object.keys(entries).filter((key) => !served.includes(key)), 'entries without a route').toEqual([]);
  expect(served.filter((key) => !(key in entries)), 'routes without an entry: add them to e2e/access/entries-*.ts').toEqual([]);
});

for (const { method, path, operation } of contract) {
  const entry = (entries as Record<string, Entry>)[`${method} ${path}`];
  if (!entry) continue;
  test(`${method} ${path} (${operation.name})`, async () => {
    const { world, nextDoor, untouched, own, foreign } = stage;
    const before = await digestOf(untouched.practiceId);
    let worked = 0;
    for (const caller of callerNames) {
      const userId = await userOf(caller, world, nextDoor);
      const send = async (asked: Asked) => ask(method, path, asked, await cookieOf(caller, userId, stage));
      const stranger = caller === 'owner next door' || (caller === 'removed member' && entry.names.includes('practiceId'));
      const prepare = async (): Promise<Objects> => ({ ...own, ...(await entry.fresh?.(world, caller === 'owner next door' ? world.users.owner : userId)) });
      const objects = await prepare();
      const refusal = (name: keyof Objects) => entry.refusals?.[name] ?? 404;
      const said = verdict(caller, operation.name);
      const label = `${caller} on ${stranger ? 'a practice that is not theirs' : 'their own'}`;
      const answer = await send(entry.ask(objects));

      if (said === 'unauthenticated') expect(answer.status, label).toBe(401);
      else if (said === 'forbidden') expect(answer.status, label).toBe(403);
      else if (stranger && entry.names[0]) expect(answer.status, label).toBe(refusal(entry.names[0]));
      else {
        if (answer.status < 300) worked += 1;
        expect([200, 201, 409, 422, 429], `${label}: ${answer.body.slice(0, 300)}`).toContain(answer.status);
        expect(answer.body, label).not.toContain('"invalid_input"');
      }
      if (said !== 'allowed' || stranger) expect(answer.body, `${label} must not read another's data`).not.toContain(canaryOf(world));
      if (caller === 'viewer') expect(answer.body, 'a viewer reads no clinical content').not.toContain(clinicalOf(world));
      if (caller === 'reviewer' && !pricedForAll.includes(operation.name)) expect(answer.body, 'a reviewer reads no amounts').not.toMatch(/"\w+Cents":-?[1-9]/);
      if (said !== 'allowed') continue;

      for (const name of entry.names) {
        const others = await prepare();
        const refused = await send(entry.ask({ ...others, [name]: foreign[name] }));
        const missing = await send(entry.ask({ ...others, [name]: crypto.randomUUID() }));
        const malformed = await send(entry.ask({ ...others, [name]: `${others[name]}'--` }));
        expect(stranger ? [404, refusal(name)] : [refusal(name)], `${label}, foreign ${name}: ${refused.body.slice(0, 300)}`).toContain(refused.status);
        expect(refused.body, `${label}: a foreign ${name} and one that never was`).toBe(missing.body);
        expect(refused.status).toBe(missing.status);
        expect([404, 422], `${label}, malformed ${name}`).toContain(malformed.status);
        expect(refused.body).not.toContain(canaryOf(untouched));
      }
    }
    if (!entry.succeedsElsewhere) expect(worked, 'nobody could do it: the entry is wrong, or the operation is').toBeGreaterThan(0);
    expect(await digestOf(untouched.practiceId), 'the rows of the practice that was asked about').toBe(before);
  });
}

test('the table allows the owner of a practice nothing that it hides from everybody', () => {
  const unused = contract.filter(({ operation }) => ['owner', 'physician', 'assistant', 'reviewer', 'biller', 'viewer'].every((role) => !can(role as 'owner', operation.name)));
  expect(unused.map(({ operation }) => operation.name)).toEqual([]);
});
