import { Client } from 'pg';
import { appRoleName } from '../migrate/app-role.ts';
import { appRoleOf, migrate } from '../migrate.ts';
import { startPostgres, type RunningPostgres } from '../postgres.ts';
import { PlainError } from './plain-error.ts';

export interface Database {
  /** For migrations and seeds only. */
  ownerUrl: string;
  /** For web and worker. */
  appUrl: string;
  stop: () => Promise<void>;
}

interface OpenDatabase {
  dataDir: string;
  appPassword: string;
  say: (line: string) => void;
}

/** Starts the database that comes along, or takes the server of DATABASE_URL, and brings it to the newest schema. */
export async function openDatabase({ dataDir, appPassword, say }: OpenDatabase): Promise<Database> {
  const given = process.env.DATABASE_URL;
  const database = given ? givenDatabase(given, appPassword) : await ownDatabase(dataDir, appPassword, say);
  try {
    const applied = await migrate(database.ownerUrl, appRoleOf(database.appUrl));
    if (applied.length > 0) say(`Database: ${applied.length} ${applied.length === 1 ? 'migration' : 'migrations'} applied`);
    await canSignIn(database.appUrl);
    return database;
  } catch (cause) {
    await database.stop();
    throw given ? new PlainError(`The database of DATABASE_URL cannot be used: ${(cause as Error).message}`, { cause }) : cause;
  }
}

function givenDatabase(ownerUrl: string, appPassword: string): Database {
  const appUrl = process.env.DATABASE_APP_URL ?? withRole(ownerUrl, appPassword);
  return { ownerUrl, appUrl, stop: async () => undefined };
}

async function ownDatabase(dataDir: string, appPassword: string, say: (line: string) => void): Promise<Database> {
  const dir = `${dataDir}/postgres`;
  let ending = false;
  let postgres: RunningPostgres;
  const start = (port?: number): Promise<RunningPostgres> =>
    startPostgres({ dir, say, ...(port ? { port } : {}), onDeath: () => void revive() });
  const revive = async () => {
    if (ending) return;
    say('The database ended by itself; starting it again');
    postgres = await start(postgres.port);
    say('The database is back');
  };
  postgres = await start();
  const ownerUrl = postgres.ownerUrl.replace(/\/postgres$/, '/panelist');
  await createDatabase(postgres.ownerUrl);
  const stop = async () => {
    ending = true;
    await postgres.stop();
  };
  return { ownerUrl, appUrl: withRole(ownerUrl, appPassword), stop };
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'panelist'`);
    if (!rowCount) await client.query('create database panelist');
  } finally {
    await client.end();
  }
}

function withRole(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = appRoleName;
  url.password = password;
  return url.href;
}

async function canSignIn(appUrl: string): Promise<void> {
  const client = new Client({ connectionString: appUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  await client.end();
}
