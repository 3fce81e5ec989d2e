import type { ZodType } from 'zod';
import type { Operation } from '../core/operation';
import type { Ctx } from '../core/context';
import { IdempotencyMisused } from '../core/errors';
import { callerOf, contextFor, sessionCookieName } from '../core/session';
import { problemOf, problemResponse, RequestRefused } from './problem';

const bodyLimitBytes = 1_000_000;

interface RouteContext {
  readonly params: Promise<Record<string, string | string[] | undefined>>;
}

export type Handler = ((request: Request, context: RouteContext) => Promise<Response>) & { readonly operation: Operation['operation'] };

/**
 * Makes an operation a route handler. The input is the path's parameters over the JSON body (writes) or the query
 * string (reads). Every answer is JSON, is never stored, and fails as problem+json. `keyOptional` where a caller may
 * leave the Idempotency-Key out although the operation knows it; `upToBytes` where a body may be longer than the usual 1 MB.
 */
export function route<I extends ZodType, O extends ZodType>(operation: Operation<I, O>, { status = 200, keyOptional = false, upToBytes = bodyLimitBytes }: { readonly status?: 200 | 201; readonly keyOptional?: boolean; readonly upToBytes?: number } = {}): Handler {
  const handler = async (request: Request, context: RouteContext): Promise<Response> =>
    answering(request, async (ctx) => {
      const params = await context.params;
      const given = request.method === 'GET' || request.method === 'HEAD' ? fromQuery(new URL(request.url)) : await readJson(request, upToBytes);
      if (operation.operation.idempotent && !keyOptional && !ctx.idempotencyKey) {
        throw new IdempotencyMisused('idempotency.key_required', 'Send an Idempotency-Key header, so that a repeat has one effect.');
      }
      const result = await (operation as unknown as Operation)(ctx, { ...given, ...params });
      return Response.json(result, { status, headers: { 'cache-control': 'private, no-store' } });
    });
  return Object.assign(handler, { operation: operation.operation });
}

/** For the few routes that answer with a file: the same context, checks and problems around `make`. */
export async function answering(request: Request, make: (ctx: Ctx) => Promise<Response>): Promise<Response> {
  let requestId = '';
  try {
    const ctx = await requestContext(request);
    requestId = ctx.requestId;
    return await make(ctx);
  } catch (error) {
    return problemResponse(problemOf(error, requestId));
  }
}

async function requestContext(request: Request): Promise<Ctx> {
  const cookie = cookieValue(request.headers.get('cookie') ?? '', sessionCookieName());
  const caller = await callerOf(request.headers, cookie);
  if (request.method !== 'GET' && request.method !== 'HEAD') refuseForeignOrigin(request, caller.sessionToken !== null && caller.bearer === null);
  return contextFor(caller, new Date());
}

/** A browser names where a write comes from; a cookie counts only for writes from our own pages. */
function refuseForeignOrigin(request: Request, byCookie: boolean): void {
  const origin = request.headers.get('origin');
  if (origin === null && !byCookie) return;
  const host = request.headers.get('host');
  const own = origin !== null && URL.canParse(origin) && new URL(origin).host === host;
  if (!own) throw new RequestRefused(403, 'foreign_origin', 'This request did not come from a page of this installation.');
}

/** The body of a write as an object; an empty one where there is none. @throws RequestRefused 400, 413, 415 */
export async function readJson(request: Request, upToBytes: number = bodyLimitBytes): Promise<Record<string, unknown>> {
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > upToBytes) throw tooLarge(upToBytes);
  const text = await readText(request, upToBytes);
  if (text.trim() === '') return {};
  if (request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    throw new RequestRefused(415, 'not_json', 'Send JSON with the content type application/json.');
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new RequestRefused(400, 'malformed_json', 'The body is not valid JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new RequestRefused(400, 'malformed_json', 'The body must be a JSON object.');
  return body as Record<string, unknown>;
}

function tooLarge(upToBytes: number): RequestRefused {
  return new RequestRefused(413, 'body_too_large', `The request is larger than ${Math.round(upToBytes / 1_000_000)} MB.`);
}

async function readText(request: Request, upToBytes: number): Promise<string> {
  if (!request.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > upToBytes) throw tooLarge(upToBytes);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Own properties only, so that a parameter named `__proto__` is a field like any other and is refused. */
function fromQuery(url: URL): Record<string, unknown> {
  const valuesOf = (key: string): string | string[] | undefined => {
    const values = url.searchParams.getAll(key);
    return values.length === 1 ? values[0] : values;
  };
  return Object.fromEntries([...new Set(url.searchParams.keys())].map((key) => [key, valuesOf(key)]));
}

function cookieValue(header: string, name: string): string | undefined {
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    // The session cookie is a JWT: it needs no decoding, and text that cannot be decoded must not be an error.
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}
