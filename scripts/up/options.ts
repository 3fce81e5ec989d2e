import { parseArgs } from 'node:util';
import { PlainError } from './plain-error.ts';

export interface Options {
  demo: boolean;
  /** Serve the sources as they are edited instead of a build of them. */
  dev: boolean;
  port: number;
}

const usage = `npm run up -- [--demo] [--port 3000] [--dev]
  --demo   adds a practice with about 120 cases and prints its sign-ins
  --port   another port for the website
  --dev    for working on Panelist itself: serves the sources as you edit them
Environment: DATABASE_URL uses that PostgreSQL server instead of the one that comes along.`;

/** @throws PlainError for an unknown option, with the usage; and, as its message, for --help */
export function readOptions(args: string[]): Options {
  const parsed = parse(args);
  if (parsed.help) throw new PlainError(usage);
  const port = Number(parsed.port ?? process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new PlainError(`--port takes a number from 1 to 65535.\n${usage}`);
  return { demo: parsed.demo ?? false, dev: parsed.dev ?? false, port };
}

function parse(args: string[]) {
  try {
    const options = { demo: { type: 'boolean' }, dev: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean' } } as const;
    return parseArgs({ args, options }).values;
  } catch (cause) {
    throw new PlainError(`${(cause as Error).message}\n${usage}`);
  }
}
