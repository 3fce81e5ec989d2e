import pino, { type Logger } from 'pino';
import { env } from '../env';

let logger: Logger | undefined;

/** Structured lines on standard output; ids only, never patient data. Secrets are cut even if somebody passes them. */
export function log(): Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    redact: { paths: ['password', '*.password', 'token', '*.token', 'secret', '*.secret', 'code', '*.code'], remove: true },
  });
  return logger;
}
