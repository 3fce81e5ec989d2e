import { connect, createServer, type Socket } from 'node:net';

export interface Relay {
  /** The loopback port that stands in for the real one. */
  readonly port: number;
  /** Cuts every connection and refuses new ones, like a server that went away. */
  readonly cut: () => void;
  /** Lets connections through again. */
  readonly restore: () => void;
  readonly stop: () => Promise<void>;
}

/** A TCP relay before the database, so that a journey can take the database away for a while. */
export async function startRelay(targetPort: number): Promise<Relay> {
  const open = new Set<Socket>();
  let away = false;
  const server = createServer((client) => {
    if (away) return void client.destroy();
    const target = connect(targetPort, '127.0.0.1');
    for (const [one, other] of [[client, target], [target, client]] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const cut = () => {
    away = true;
    for (const socket of open) socket.destroy();
  };
  return {
    port,
    cut,
    restore: () => void (away = false),
    stop: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
