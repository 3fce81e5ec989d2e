import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { keys, startInstallation } from './installation.ts';

/** One installation for all journeys; each test mints its own practice in it. Builds the website only when nobody has. */
export default async function setUp(): Promise<() => Promise<void>> {
  if (!existsSync('.next/BUILD_ID')) {
    const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
    if (status !== 0) throw new Error('The website could not be built.');
  }
  const installation = await startInstallation('main');
  Object.assign(process.env, keys, { DATABASE_APP_URL: installation.appUrl, APP_ORIGIN: installation.origin, DATA_DIR: '.data/e2e', LOG_LEVEL: 'silent' });
  return installation.stop;
}
