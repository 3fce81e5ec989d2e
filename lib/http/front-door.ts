import { Server, type IncomingMessage, type ServerResponse } from 'node:http';
import { env } from '../env';
import { headersOfEveryAnswer, policyOfScripts } from './content-security';
import { withSafeName } from './record-name';

/**
 * Stands before the framework in the web process, where four things must be: headers for answers that no route makes,
 * the caller's address, which only the socket knows, names of files that are no text, at which the framework fails, and
 * TRACE, which it cannot represent.
 */
export function openFrontDoor(): void {
  const emit = Server.prototype.emit;
  const trustsProxy = env().TRUSTED_PROXY === '1';
  Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]): boolean {
    if (event === 'request' && !admit(args[0] as IncomingMessage, args[1] as ServerResponse, trustsProxy)) return true;
    return Reflect.apply(emit, this, [event, ...args]) as boolean;
  } as typeof emit;
}

/** Prepares a request and its answer for the framework; answers what it may not see and says false. */
export function admit(request: IncomingMessage, response: ServerResponse, trustsProxy: boolean): boolean {
  for (const [name, value] of Object.entries(headersOfEveryAnswer)) response.setHeader(name, value);
  if (request.url?.startsWith('/_next/static/')) response.setHeader('content-security-policy', policyOfScripts);
  // Built files carry their hash in the name and keep the framework's long life.
  if (!request.url?.startsWith('/_next/')) response.setHeader('cache-control', 'private, no-store');
  request.headers['x-panelist-client-ip'] = clientAddress(request.headers['x-forwarded-for'], request.socket.remoteAddress, trustsProxy);
  if (request.method === 'PUT' && request.url) request.url = withSafeName(request.url);
  if (request.method !== 'TRACE') return true;
  response.writeHead(405, { allow: 'GET, HEAD, POST, PATCH, DELETE, OPTIONS', 'content-length': '0', connection: 'close' });
  response.end();
  return false;
}

/** The caller's address: the socket's, or behind a proxy of ours the last one that the proxy wrote. A caller can write the others. */
export function clientAddress(forwardedFor: string | string[] | undefined, socketAddress: string | undefined, trustsProxy: boolean): string {
  const last = trustsProxy ? [forwardedFor ?? ''].flat().join(',').split(',').at(-1)?.trim() : '';
  return (last || socketAddress || '').replace(/^::ffff:(?=\d+\.)/, '');
}
