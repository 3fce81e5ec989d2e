import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { noFilters, withSchemaEngine } from './migrate/schema-engine.ts';
import { migrationNames, migrationsDir, readSchema, snapshotFile } from './migrate/schema-files.ts';
import { startPostgres } from './postgres.ts';

/**
 * The SQL that leads from the schema of the newest migration to the schema as it is now; empty when they agree.
 * Compares the two schemas, so hand-written SQL of earlier migrations (policies, triggers) is never undone.
 * @param url any PostgreSQL: the engine asks for its version and leaves it as it is
 */
export async function pendingSql(url: string): Promise<string> {
  const before = existsSync(snapshotFile)
    ? { tag: 'schemaDatamodel' as const, files: [{ path: snapshotFile, content: readFileSync(snapshotFile, 'utf8') }] }
    : { tag: 'empty' as const };
  const after = { tag: 'schemaDatamodel' as const, files: readSchema() };
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({ from: before, to: after, script: true, exitCode: null, filters: noFilters }),
  );
  return stdout === null || stdout.trim() === '-- This is an empty migration.' ? '' : stdout;
}

/** Writes `prisma/migrations/<time>_<name>/migration.sql` and moves the snapshot on. Answers the folder. */
async function writeMigration(name: string): Promise<string> {
  const postgres = await startPostgres({ dir: '.data/migration-postgres', durable: false });
  const sql = await pendingSql(postgres.ownerUrl).finally(postgres.stop);
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const newest = migrationNames().at(-1);
  if (newest && newest.slice(0, 14) >= stamp) throw new Error(`${newest} is not older than now; rename one of the two.`);
  const folder = join(migrationsDir, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql || '-- The schema is unchanged: write the SQL by hand.\n');
  writeFileSync(snapshotFile, readSchema().map(({ content }) => content.trim()).join('\n\n') + '\n');
  writeFileSync(join(migrationsDir, 'migration_lock.toml'), 'provider = "postgresql"\n');
  return relative(process.cwd(), folder);
}

if (process.argv[1] === import.meta.filename) {
  const name = process.argv[2] ?? '';
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    console.error('Usage: npm run migration:new -- <name_in_snake_case>');
    process.exit(2);
  }
  console.log(`Wrote ${await writeMigration(name)}. Read it, add what Prisma cannot say (policies, triggers, grants), then run npm run migrate.`);
}
