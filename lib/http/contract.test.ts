import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from './contract';
import { openApiDocument, operationIdOf } from './openapi';
import type { Handler } from './route';

const root = fileURLToPath(new URL('../..', import.meta.url));
const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;
const files = globSync('app/api/v1/**/route.ts', { cwd: root }).sort();
const pathOf = (file: string): string => file.replace(/^app\/api\/v1/, '').replace(/\/route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}');
const found = await Promise.all(files.map(async (file) => ({ path: pathOf(file), exported: (await import(`${root}${file}`)) as Record<string, unknown> })));
const served = found.flatMap(({ path, exported }) => methods.flatMap((method) => (exported[method] ? [{ address: `${method} ${path}`, handler: exported[method] as Partial<Handler> }] : [])));
const rowOf = (address: string) => contract.find((row) => `${row.method} ${row.path}` === address);

describe('the contract', () => {
  test.each(served)('$address is in it, with the operation that answers there', ({ address, handler }) => {
    const row = rowOf(address);
    expect(row, `add ${address} to lib/http/contract.ts`).toBeDefined();
    if (handler.operation) expect(row?.operation.name).toBe(handler.operation.name);
    else expect(row?.answers).not.toBe('application/json');
  });

  test('names no address that nothing serves, and none twice', () => {
    const addresses = contract.map((row) => `${row.method} ${row.path}`);
    expect(addresses.filter((address) => !served.some((one) => one.address === address))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('routes export nothing but methods', () => {
    const strange = found.flatMap(({ path, exported }) => Object.keys(exported).filter((name) => !methods.includes(name as 'GET')).map((name) => `${path}: ${name}`));
    expect(strange).toEqual([]);
  });

  test('reads never change anything: a GET answers with a query', () => {
    expect(contract.filter((row) => row.method === 'GET' && row.operation.kind === 'command').map((row) => row.path)).toEqual([]);
  });

  test('takes no practice from the caller, except to switch to it', () => {
    const naming = contract.filter(({ operation }) => 'practiceId' in ((z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }).properties ?? {}) as object));
    expect(naming.map((row) => row.operation.name).filter((name) => name !== 'session.switch_practice')).toEqual([]);
  });
});

describe('the OpenAPI document', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument(contract))) as { paths: Record<string, Record<string, { operationId: string; requestBody?: { content: Record<string, { schema: { properties: object; additionalProperties: boolean } }> } }>> };

  test('has every row under its operation’s name', () => {
    const ids = Object.values(document.paths).flatMap((methodsOfPath) => Object.values(methodsOfPath).map((operation) => operation.operationId));
    expect(ids.sort()).toEqual(contract.map(operationIdOf).sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('describes input as it comes and refuses unknown fields', () => {
    const schema = document.paths['/fee-quotes']?.post?.requestBody?.content['application/json']?.schema;
    expect(schema).toMatchObject({
      additionalProperties: false,
      required: ['code', 'serviceOn'],
      properties: { code: { enum: ['ML200', 'ML201', 'ML202', 'ML203', 'ML204', 'ML205'] }, minutes: { anyOf: [{ type: 'integer', minimum: 0, maximum: 14_400 }, { type: 'null' }] } },
    });
  });
});
