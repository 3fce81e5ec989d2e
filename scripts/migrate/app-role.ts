import { Client } from 'pg';

/** The role that every grant and policy names; it owns nothing and row-level security binds it. */
export const appRoleName = 'panelist_app';

export interface AppRole {
  /** The role that web and worker sign in as; another name than `panelist_app` becomes a member of it. */
  appRole?: string;
  /** Set on the role when given. Without it the role's own password stays. */
  appPassword?: string;
}

/**
 * Makes sure that the application's role exists and is as weak as it must be.
 * @throws Error when the role could pass by row-level security, or may not be created with this connection
 */
export async function ensureAppRole(ownerUrl: string, { appRole = appRoleName, appPassword }: AppRole): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const role of new Set([appRoleName, appRole])) await createRole(client, role);
    if (appRole !== appRoleName) await grantMembership(client, appRole);
    if (appPassword) await setPassword(client, appRole, appPassword);
    await refuseStrongRole(client, appRole);
  } finally {
    await client.end();
  }
}

async function createRole(client: Client, role: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (rowCount) return;
  const sql = `create role ${client.escapeIdentifier(role)} login nosuperuser nobypassrls nocreatedb nocreaterole`;
  // 42710 and 23505: another start created it in the same moment.
  await retrying(() => client.query(sql), ['42710', '23505'], []);
}

async function grantMembership(client: Client, role: string): Promise<void> {
  await retrying(() => client.query(`grant ${appRoleName} to ${client.escapeIdentifier(role)}`), [], ['XX000']);
}

async function setPassword(client: Client, role: string, password: string): Promise<void> {
  const sql = `alter role ${client.escapeIdentifier(role)} login password ${client.escapeLiteral(password)}`;
  // 42501: on a managed server the role may belong to an administrator, who has set its password.
  await retrying(() => client.query(sql), ['42501'], ['XX000']);
}

async function refuseStrongRole(client: Client, role: string): Promise<void> {
  const { rows } = await client.query<{ strong: boolean }>(
    `select rolsuper or rolbypassrls or rolname = current_user as strong from pg_roles where rolname = $1`,
    [role],
  );
  if (rows[0]?.strong) {
    throw new Error(
      `The application may not connect as "${role}": this role passes by row-level security. ` +
        `Give DATABASE_APP_URL a role of its own that is neither owner nor superuser.`,
    );
  }
}

/** Runs it again while it fails with a code of `passing` (roles are shared by databases, which no lock spans). */
async function retrying(work: () => Promise<unknown>, harmless: string[], passing: string[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (cause) {
      const code = (cause as { code?: string }).code ?? '';
      if (harmless.includes(code)) return;
      if (!passing.includes(code) || attempt === 20) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 25 * attempt));
    }
  }
}
