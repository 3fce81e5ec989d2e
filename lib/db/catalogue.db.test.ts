import { describe, expect, it } from 'vitest';
import { database } from './client';

/** Tables without a practice of their own: people who sign in, and what belongs to them alone. The list only shrinks. */
const global = ['AttemptCount', 'RecoveryCode', 'Session', 'User', '_prisma_migrations'];

interface TableRow {
  name: string;
  tenant: boolean;
  enabled: boolean;
  forced: boolean;
  policies: number;
  checked: number;
  owner: string;
  keyed: boolean;
}

const tables = () => database().$queryRaw<TableRow[]>`
  select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner,
    exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'practiceId') as tenant,
    (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant' and p.polqual is not null) as policies,
    (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant' and p.polwithcheck is not null) as checked,
    exists (select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indrelid = c.oid and i.indisprimary and a.attname = 'practiceId') as keyed
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' order by 1`;

describe('the catalogue', () => {
  it('forces row-level security, with both clauses, on every table of a practice', async () => {
    const found = await tables();
    const open = found.filter((t) => !global.includes(t.name)).filter((t) => !(t.enabled && t.forced && t.policies === 1 && t.checked === 1));
    expect(open.map((t) => t.name)).toEqual([]);
    expect(found.filter((t) => t.tenant).length).toBeGreaterThanOrEqual(20);
  });

  it('begins every primary key of a practice’s table with the practice', async () => {
    const found = await tables();
    expect(found.filter((t) => t.tenant && !t.keyed).map((t) => t.name)).toEqual([]);
  });

  it('carries the practice in every foreign key between tables of a practice', async () => {
    const keys = await database().$queryRaw<{ name: string; carries: boolean }[]>`
      select con.conname as name, exists (select 1 from unnest(con.conkey) k join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k where a.attname = 'practiceId') as carries
      from pg_constraint con where con.contype = 'f' and con.connamespace = 'public'::regnamespace
      and exists (select 1 from pg_attribute a where a.attrelid = con.confrelid and a.attname = 'practiceId')`;
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.filter((key) => !key.carries)).toEqual([]);
  });

  it('knows every table: tenant, or named here as global', async () => {
    const found = await tables();
    expect(found.filter((t) => !t.tenant && t.name !== 'Practice').map((t) => t.name)).toEqual([...global].sort());
  });

  it('lets the app role own nothing and bypass nothing', async () => {
    const [role] = await database().$queryRaw<{ super: boolean; bypass: boolean; owns: number }[]>`
      select rolsuper as super, rolbypassrls as bypass, (select count(*)::int from pg_class where relowner = r.oid) as owns
      from pg_roles r where rolname = current_user`;
    expect(role).toEqual({ super: false, bypass: false, owns: 0 });
  });

  it('gives the app role no way to change or delete the audit log', async () => {
    const [may] = await database().$queryRaw<{ change: boolean; remove: boolean; empty: boolean }[]>`
      select has_table_privilege('"AuditEvent"', 'UPDATE') as change, has_table_privilege('"AuditEvent"', 'DELETE') as remove,
        has_table_privilege('"AuditEvent"', 'TRUNCATE') as empty`;
    expect(may).toEqual({ change: false, remove: false, empty: false });
  });
});
