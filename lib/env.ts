import { z } from 'zod';

const hexKey = z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal characters (32 random bytes)');

// An empty variable, as a compose file passes it on, is one that is not set.
const optional = <Field extends z.ZodType>(field: Field) => z.preprocess((value) => (value === '' ? undefined : value), field.optional());

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_APP_URL: z.url('must be the address of the database for the role panelist_app'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
  AUDIT_KEY: hexKey,
  DATA_KEY: hexKey,
  APP_ORIGIN: z.url().default('http://localhost:3000'),
  DATA_DIR: z.string().default('.data'),
  /** Where files lie: a bucket of an S3-compatible store; unset, a folder below DATA_DIR. */
  S3_BUCKET: optional(z.string()),
  S3_ENDPOINT: optional(z.url({ protocol: /^https?$/, error: 'must be http://… or https://…' })),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
  /** The largest file of a packet of records, in MB of a million bytes. */
  RECORD_FILE_LIMIT_MB: z.coerce.number().int().min(1).max(1_000_000).default(4_000),
  TRUSTED_PROXY: z.enum(['0', '1']).default('0'),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).default(30),
  SESSION_ABSOLUTE_HOURS: z.coerce.number().int().min(1).default(12),
  /** Where mail is handed over; unset, it is written to files and nothing leaves. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: 'must be smtp://… or smtps://…' })),
  MAIL_FROM: optional(z.email('must be the address that mail comes from')),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
}).refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, { path: ['MAIL_FROM'], message: 'must be set where SMTP_URL is' })
  .refine(({ S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }) => !S3_ACCESS_KEY_ID === !S3_SECRET_ACCESS_KEY, { path: ['S3_SECRET_ACCESS_KEY'], message: 'must be set where S3_ACCESS_KEY_ID is' });

export type Environment = z.output<typeof Environment>;

let parsed: Environment | undefined;

/**
 * The settings of this process, read once.
 * @throws Error naming every variable that is missing or malformed, never its value.
 */
export function env(): Environment {
  if (parsed) return parsed;
  const result = Environment.safeParse(process.env);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not complete:\n${problems.join('\n')}`);
  }
  parsed = result.data;
  // next-auth reads its own address from here; unset, it would believe the request's Host.
  process.env.NEXTAUTH_URL = parsed.APP_ORIGIN;
  return parsed;
}
