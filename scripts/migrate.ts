import { Client } from 'pg';
import { ensureAppRole, type AppRole } from './migrate/app-role.ts';
import { installJobQueues } from './migrate/job-queues.ts';
import { noFilters, withSchemaEngine } from './migrate/schema-engine.ts';
import { readMigrations } from './migrate/schema-files.ts';

// Any constant will do, as long as nothing else of ours takes the same.
const advisoryLockKey = 7_215_346_001;

/**
 * Brings a database to the newest schema and answers the names of the migrations applied now.
 * Writes the official `_prisma_migrations` table, so `prisma migrate deploy` can take over. Safe when several start at once.
 * @param ownerUrl a role that may create tables and roles
 * @throws Error when a migration fails or was edited after it had been applied
 */
export async function migrate(ownerUrl: string, role: AppRole = {}): Promise<string[]> {
  // The lock lives in a session of its own: the engine's connections come and go.
  const guard = new Client({ connectionString: ownerUrl });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [advisoryLockKey]);
    await ensureAppRole(ownerUrl, role);
    const migrationsList = readMigrations();
    const applied = await withSchemaEngine(ownerUrl, async (engine) => {
      const { editedMigrationNames } = await engine.diagnoseMigrationHistory({
        migrationsList, optInToShadowDatabase: false, filters: noFilters,
      });
      if (editedMigrationNames.length > 0) {
        throw new Error(`Edited after it was applied: ${editedMigrationNames.join(', ')}. Restore it and write a new migration.`);
      }
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters });
      return appliedMigrationNames;
    });
    await installJobQueues(ownerUrl);
    return applied;
  } finally {
    await guard.end();
  }
}

/** Reads the role and password that web and worker use from their connection string. */
export function appRoleOf(appUrl: string): AppRole {
  const { username, password } = new URL(appUrl);
  return { appRole: decodeURIComponent(username), ...(password ? { appPassword: decodeURIComponent(password) } : {}) };
}

if (process.argv[1] === import.meta.filename) {
  const ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) {
    console.error('Set DATABASE_URL to the owner of the database, and DATABASE_APP_URL to the role that web and worker use.');
    process.exit(2);
  }
  const appUrl = process.env.DATABASE_APP_URL;
  const applied = await migrate(ownerUrl, appUrl ? appRoleOf(appUrl) : {});
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}` : 'The database is up to date');
}
