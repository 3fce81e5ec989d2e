import { createHash } from 'node:crypto';
import { env } from '../../lib/env';
import type { Asked } from './entry';

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Headers;
}

/** Sends a request as a page of ours would, with the cookie of the caller. */
export async function ask(method: string, path: string, asked: Asked, cookie: string, headers: Record<string, string> = {}): Promise<Answer> {
  const filled = `/api/v1${path}`.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(asked.params?.[name] ?? name));
  const url = new URL(filled, env().APP_ORIGIN);
  for (const [name, value] of Object.entries(asked.query ?? {})) url.searchParams.set(name, value);
  const write = method !== 'GET' && method !== 'HEAD';
  const bytes = asked.bytes === undefined ? null : Buffer.from(asked.bytes, 'latin1');
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(write ? { origin: env().APP_ORIGIN, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() } : {}),
      ...(bytes ? { 'content-type': 'application/octet-stream', 'x-content-sha256': createHash('sha256').update(bytes).digest('hex') } : {}),
      ...headers,
    },
    ...(write ? { body: bytes ?? JSON.stringify(asked.body ?? {}) } : {}),
  });
  return { status: response.status, body: await response.text(), headers: response.headers };
}
