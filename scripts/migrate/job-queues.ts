import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { queueNames, queueOptions } from '@/lib/jobs/queue-names.ts';
import { appRoleName } from './app-role.ts';

const schema = 'pgboss';

/** Installs or upgrades the job tables as the owner, creates the queues, and lets the application work with them. */
export async function installJobQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, migrate: true, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const name of queueNames) {
      if (existing.has(name)) await boss.updateQueue(name, queueOptions);
      else await boss.createQueue(name, queueOptions);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  await grantToApp(ownerUrl);
}

async function grantToApp(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      grant usage on schema ${schema} to ${appRoleName};
      grant select, insert, update, delete on all tables in schema ${schema} to ${appRoleName};
      grant usage, select on all sequences in schema ${schema} to ${appRoleName};
      grant execute on all functions in schema ${schema} to ${appRoleName};
    `);
  } finally {
    await client.end();
  }
}
