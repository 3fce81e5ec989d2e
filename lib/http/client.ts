/** A failed request, as the server told it (RFC 9457), or as the network did. */
export class RequestFailed extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: readonly { path: string; message: string }[] = [],
    readonly current: Record<string, unknown> | null = null,
    readonly requestId: string | null = null,
  ) {
    super(message);
  }
}

interface Request {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  readonly idempotencyKey?: string;
  /** Whether the request outlives the page that sends it. */
  readonly keepalive?: boolean;
}

/**
 * Calls the product's own API and returns the parsed answer.
 * @throws RequestFailed; code `offline` when the server did not answer.
 */
export async function api<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, request: Request = {}): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (request.body !== undefined) headers['content-type'] = 'application/json';
  if (request.idempotencyKey) headers['idempotency-key'] = request.idempotencyKey;
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, { method, headers, ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }), ...(request.signal ? { signal: request.signal } : {}), ...(request.keepalive ? { keepalive: true } : {}) });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestFailed(0, 'offline', 'The server did not answer. What you typed is kept; try again.');
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  throw failureOf(response.status, answer);
}

function failureOf(status: number, answer: unknown): RequestFailed {
  const problem = (answer ?? {}) as { code?: string; detail?: string; errors?: { path: string; message: string }[]; current?: Record<string, unknown>; requestId?: string };
  return new RequestFailed(status, problem.code ?? 'internal', problem.detail ?? 'Something went wrong. Nothing was changed.', problem.errors, problem.current ?? null, problem.requestId ?? null);
}

/** Fetches a file and saves it under the name that it comes with. @throws RequestFailed; code `offline` when the server did not answer */
export async function download(path: string): Promise<void> {
  const response = await fetch(`/api/v1${path}`).catch(() => {
    throw new RequestFailed(0, 'offline', 'The server did not answer. Try again.');
  });
  if (!response.ok) throw failureOf(response.status, await response.json().catch(() => null));
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: /filename="([^"]*)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'file' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Sends bytes as they are, with their SHA-256, where nobody waits to see how far they are.
 * @throws RequestFailed; code `offline` when the line went dead
 */
export async function sendBytes<T>(path: string, bytes: ArrayBuffer, signal: AbortSignal): Promise<T> {
  const headers = { 'content-type': 'application/octet-stream', 'x-content-sha256': await sha256Of(bytes) };
  const response = await fetch(`/api/v1${path}`, { method: 'PUT', headers, body: bytes, signal }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestFailed(0, 'offline', 'The server did not answer.');
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  throw failureOf(response.status, answer);
}

/** The SHA-256 of bytes in hex, computed here. */
export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Sends a file's bytes as they are, with their length and SHA-256, and says how far it is.
 * @throws RequestFailed; code `offline` when the line went dead
 */
export async function upload<T>(path: string, file: File, onProgress: (sentBytes: number) => void): Promise<T> {
  const sha256 = await sha256Of(await file.arrayBuffer());
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/v1${path}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-content-sha256', sha256);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onerror = () => reject(new RequestFailed(0, 'offline', 'The server did not answer. Choose the file again when the line is back.'));
    request.onload = () => {
      const answer: unknown = JSON.parse(request.responseText || 'null');
      if (request.status < 300) resolve(answer as T);
      else reject(failureOf(request.status, answer));
    };
    request.send(file);
  });
}

/** A query string of the values that are set; arrays repeat their key. */
export function queryString(values: Record<string, string | number | boolean | readonly string[] | null | undefined>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) params.append(key, String(one));
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** The instant by this device's own clock, in milliseconds since 1970. It need not be right: only differences of it count. */
export function deviceNow(): number {
  return Date.now();
}
