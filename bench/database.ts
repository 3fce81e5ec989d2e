import pg from 'pg';
import { migrate } from '../scripts/migrate.ts';
import { startPostgres } from '../scripts/postgres.ts';
import { ownSettings } from './settings.ts';

export interface BenchDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** What a web process of this database needs in its environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly owner: pg.Client;
  readonly close: () => Promise<void>;
}

const appPassword = 'only-on-loopback-for-benchmarks';

/**
 * A migrated database of its own on a server of its own, fresh unless `keep` finds one that is whole. This process reads
 * its settings from now on.
 */
export async function openBenchDatabase(name: string, keep = false): Promise<BenchDatabase> {
  const postgres = await startPostgres({ dir: '.data/bench-postgres', durable: false });
  const admin = await connected(postgres.ownerUrl);
  const database = `bench_${name}`;
  if (!keep) await admin.query(`drop database if exists ${database} with (force)`);
  const known = await admin.query('select 1 from pg_database where datname = $1', [database]);
  if (known.rowCount === 0) await admin.query(`create database ${database}`);
  await admin.end();
  const ownerUrl = withDatabase(postgres.ownerUrl, database);
  await migrate(ownerUrl, { appPassword });
  const appUrl = Object.assign(new URL(ownerUrl), { username: 'panelist_app', password: appPassword }).href;
  const environment = { ...ownSettings(), DATABASE_APP_URL: appUrl };
  Object.assign(process.env, environment);
  const owner = await connected(ownerUrl);
  const close = async () => {
    await owner.end();
    await postgres.stop();
  };
  return { ownerUrl, appUrl, environment, owner, close };
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // A server that stops ends its connections; that is no failure of a benchmark.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

function withDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
