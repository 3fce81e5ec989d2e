import { pendingSql } from './new-migration.ts';
import { startPostgres } from './postgres.ts';

const postgres = await startPostgres({ dir: '.data/migration-postgres', durable: false });
const sql = await pendingSql(postgres.ownerUrl).finally(postgres.stop);
if (sql) console.error(`The schema has changed since the newest migration. Run: npm run migration:new -- <name>\n\n${sql}`);
else console.log('The migrations lead to the schema as it is');
process.exit(sql ? 1 : 0);
