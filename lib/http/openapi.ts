import { z, type ZodType } from 'zod';
import { permissions } from '../auth/permissions';
import type { ContractRow } from './contract/row';

type Json = Record<string, unknown>;

const problem: Json = {
  type: 'object',
  required: ['type', 'status', 'code', 'title', 'detail'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; a broken rule carries the rule’s name, such as fee.modifiers_exclusive' },
    title: { type: 'string' },
    detail: { type: 'string' },
    errors: { type: 'array', items: { type: 'object', required: ['path', 'message'], properties: { path: { type: 'string' }, message: { type: 'string' } } } },
    current: { type: 'object', description: 'With 409: what is stored now' },
    requestId: { type: 'string' },
  },
};

const refusal = (description: string): Json => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } });

/** The OpenAPI 3.1 document of the given rows; each operationId is the operation's name. */
export function openApiDocument(rows: readonly ContractRow[]): Json {
  const paths: Record<string, Json> = {};
  for (const row of rows) {
    paths[row.path] ??= {};
    (paths[row.path] as Json)[row.method.toLowerCase()] = operationOf(row);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Panelist', version: 'v1', description: 'Money is whole cents, rates are basis points, days are YYYY-MM-DD, instants are ISO 8601 in UTC.' },
    servers: [{ url: '/api/v1' }],
    paths,
    components: { schemas: { Problem: problem }, securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'A personal API token' } } },
  };
}

/** The operation's name; where it answers with a file, the kind of file after it: 'income.rows.csv'. */
export function operationIdOf({ operation, answers }: ContractRow): string {
  return answers === 'application/json' ? operation.name : `${operation.name}.${answers.split('/')[1] ?? 'file'}`;
}

function operationOf({ method, path, operation, answers, takesBytes }: ContractRow): Json {
  const input = schemaOf(operation.input, 'input');
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const properties = (input.properties ?? {}) as Record<string, Json>;
  const required = (input.required ?? []) as string[];
  const rest = Object.keys(properties).filter((name) => !inPath.includes(name));
  const parameters: Json[] = inPath.map((name) => ({ name, in: 'path', required: true, schema: properties[name] ?? { type: 'string' } }));
  if (method === 'GET') parameters.push(...rest.map((name) => ({ name, in: 'query', required: required.includes(name), schema: properties[name] })));
  if (operation.idempotent) {
    parameters.push({ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', maxLength: 255 }, description: 'A repeat with the same key and body gives the stored answer' });
  }
  if (takesBytes) parameters.push({ name: 'x-content-sha256', in: 'header', required: true, schema: { type: 'string', pattern: '^[0-9a-f]{64}$' }, description: 'SHA-256 of the bytes; it and content-length must be those of what arrives' });
  const { roles, says } = permissions[operation.name];
  const open = roles === 'anyone';
  return {
    operationId: operationIdOf({ method, path, operation, answers }),
    summary: says,
    'x-roles': roles,
    security: open ? [] : [{ token: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(takesBytes ? { requestBody: { required: true, content: { 'application/octet-stream': {} } } } : {}),
    ...(!takesBytes && method !== 'GET' && rest.length > 0 ? { requestBody: { required: true, content: { 'application/json': { schema: bodyOf(input, rest, required) } } } } : {}),
    responses: {
      '200': { description: 'Done', content: { [answers]: answers === 'application/json' ? { schema: schemaOf(operation.output, 'output') } : {} } },
      ...(open ? {} : { '401': refusal('Not signed in'), '403': refusal('The role may not do this'), '404': refusal('Nothing here, or not yours to see') }),
      ...(operation.kind === 'command' ? { '409': refusal('Changed meanwhile') } : {}),
      '422': refusal('A field or a rule stands against it'),
      default: refusal('Anything else'),
    },
  };
}

function bodyOf(input: Json, names: readonly string[], required: readonly string[]): Json {
  const properties = input.properties as Record<string, Json>;
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
    required: names.filter((name) => required.includes(name)),
    additionalProperties: false,
  };
}

function schemaOf(schema: ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Json;
  return rest;
}
