import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { migrate } from '../../scripts/migrate';
import { startPostgres } from '../../scripts/postgres';

const clones = 4;
const appPassword = 'only-on-loopback-for-tests';

/** One server, one template database migrated when the migrations changed, one clone of it for each worker of this run. */
export default async function setUp(): Promise<() => Promise<void>> {
  const postgres = await startPostgres({ dir: '.data/test-postgres', durable: false });
  const admin = new pg.Client({ connectionString: postgres.ownerUrl });
  await admin.connect();
  const prefix = `test_${process.pid}_`;
  const drop = async () => {
    for (let worker = 1; worker <= clones; worker += 1) await admin.query(`drop database if exists ${prefix}${worker} with (force)`);
  };
  const close = async () => {
    await drop().finally(() => admin.end());
    await postgres.stop();
  };
  try {
    const template = await templateDatabase(admin, postgres.ownerUrl);
    for (let worker = 1; worker <= clones; worker += 1) await admin.query(`create database ${prefix}${worker} template "${template}"`);
  } catch (error) {
    await close();
    throw error;
  }
  const app = new URL(postgres.ownerUrl);
  app.username = 'panelist_app';
  app.password = appPassword;
  process.env.TEST_DATABASE_APP_URL = app.href;
  process.env.TEST_DATABASE_OWNER_URL = postgres.ownerUrl;
  process.env.TEST_DATABASE_PREFIX = prefix;
  return close;
}

/** The migrated database that clones are made of; made once for each set of migrations, by whoever comes first. */
async function templateDatabase(admin: pg.Client, ownerUrl: string): Promise<string> {
  const template = `panelist_${migrationsHash()}`;
  await admin.query('select pg_advisory_lock(731)');
  const known = await admin.query('select 1 from pg_database where datname = $1', [template]);
  if (known.rowCount === 0) {
    await admin.query(`drop database if exists "${template}_new" with (force)`);
    await admin.query(`create database "${template}_new"`);
    await migrate(withDatabase(ownerUrl, `${template}_new`), { appPassword });
    await admin.query(`alter database "${template}_new" rename to "${template}"`);
  }
  await admin.query('select pg_advisory_unlock(731)');
  return template;
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const file of globSync('prisma/migrations/**/*.sql').sort()) hash.update(readFileSync(file));
  hash.update(readFileSync('lib/jobs/queue-names.ts'));
  return hash.digest('hex').slice(0, 16);
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
