import { connect } from 'node:net';
import { env } from '../../lib/env';

export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends bytes as they are, for what a polite client would never send. Answers when the server is done or silent for a second. */
export async function raw(requestLine: string, headers: Readonly<Record<string, string>> = {}): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(env().APP_ORIGIN);
  const socket = connect(Number(port), hostname);
  socket.setTimeout(1_000, () => socket.destroy());
  socket.write([requestLine, ...Object.entries({ host, connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n'));
  let text = '';
  try {
    for await (const chunk of socket) text += String(chunk);
  } catch {
    // A connection that the server resets has said all it will.
  }
  const [head = '', ...body] = text.split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body: body.join('\r\n\r\n') };
}
