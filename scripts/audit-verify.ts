import { resolve } from 'node:path';
import { verifyChain } from '@/lib/core/audit-chain.ts';
import { everyPractice } from '@/lib/core/installation.ts';
import { readAnchors } from '@/lib/integrations/anchors/file-anchors.ts';
import { openDatabase } from './up/database.ts';
import { readSecrets } from './up/secrets.ts';

/** Points this process at the installation in DATA_DIR unless its environment already names a database. */
async function connectToInstallation(): Promise<() => Promise<void>> {
  if (process.env.DATABASE_APP_URL) return async () => undefined;
  const dataDir = resolve(process.env.DATA_DIR ?? '.data');
  const secrets = readSecrets(dataDir);
  const database = await openDatabase({ dataDir, appPassword: secrets.appPassword, say: () => undefined });
  Object.assign(process.env, {
    DATABASE_APP_URL: database.appUrl,
    AUTH_SECRET: secrets.authSecret,
    AUDIT_KEY: secrets.auditKey,
    DATA_KEY: secrets.dataKey,
    DATA_DIR: dataDir,
  });
  return database.stop;
}

const disconnect = await connectToInstallation();
const anchors = await readAnchors();
let faulty = 0;
for (const practice of await everyPractice()) {
  const own = anchors.filter(({ practiceId }) => practiceId === practice.id);
  const { events, faults } = await verifyChain(practice.id, own);
  console.log(`${practice.id}: ${events} events, ${own.length} anchors, ${faults.length === 0 ? 'whole' : 'NOT WHOLE'}`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.length > 0) faulty += 1;
}
await disconnect();
process.exit(faulty === 0 ? 0 : 1);
