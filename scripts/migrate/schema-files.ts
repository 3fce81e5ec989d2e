import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList, SchemaContainer } from './schema-engine.ts';

const prismaDir = join(import.meta.dirname, '..', '..', 'prisma');
export const schemaDir = join(prismaDir, 'schema');
export const migrationsDir = join(prismaDir, 'migrations');
/** The schema that the newest migration leads to, as one file. */
export const snapshotFile = join(migrationsDir, 'schema.snapshot.prisma');

/** The schema as it is now, one entry a file, in the order of their names. */
export function readSchema(): SchemaContainer[] {
  const names = readdirSync(schemaDir).filter((name) => name.endsWith('.prisma')).sort();
  return names.map((name) => ({ path: join(schemaDir, name), content: readFileSync(join(schemaDir, name), 'utf8') }));
}

/** The names of all migrations, oldest first. */
export function migrationNames(): string[] {
  if (!existsSync(migrationsDir)) return [];
  const entries = readdirSync(migrationsDir, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
}

/** The migrations in the form that the schema engine takes. */
export function readMigrations(): MigrationList {
  return {
    baseDir: migrationsDir,
    lockfile: { path: './migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(migrationsDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
