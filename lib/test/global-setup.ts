import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { migrate } from '../../scripts/migrate';
import { startPostgres } from '../../scripts/postgres';

const clones = 4;
const appPassword = 'only-on-loopback-for-tests';

/** One server, one template database migrated when the migrations changed, one clone of it for each worker. */
export default async function setUp(): Promise<() => Promise<void>> {
  const postgres = await startPostgres({ dir: '.data/test-postgres', durable: false });
  const admin = new pg.Client({ connectionString: postgres.ownerUrl });
  await admin.connect();
  const template = `panelist_${migrationsHash()}`;
  const known = await admin.query('select 1 from pg_database where datname = $1', [template]);
  if (known.rowCount === 0) {
    await admin.query(`create database "${template}_new"`);
    await migrate(withDatabase(postgres.ownerUrl, `${template}_new`), { appPassword });
    await admin.query(`alter database "${template}_new" rename to "${template}"`);
  }
  for (let worker = 1; worker <= clones; worker += 1) {
    await admin.query(`drop database if exists test_${worker} with (force)`);
    await admin.query(`create database test_${worker} template "${template}"`);
  }
  await admin.query(`alter role panelist_app password '${appPassword}'`);
  await admin.end();
  const app = new URL(postgres.ownerUrl);
  app.username = 'panelist_app';
  app.password = appPassword;
  process.env.TEST_DATABASE_APP_URL = app.href;
  process.env.TEST_DATABASE_OWNER_URL = postgres.ownerUrl;
  return () => postgres.stop();
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
