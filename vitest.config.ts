import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const shared = { environment: 'node' as const, setupFiles: ['lib/test/setup.ts'], testTimeout: 30_000, hookTimeout: 60_000 };

// Hostile on purpose: not UTC and not a whole hour, so that code without an explicit time zone fails.
process.env.TZ = 'Asia/Kathmandu';

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    projects: [
      { extends: true, test: { ...shared, name: 'domain', include: ['lib/domain/**/*.test.ts', 'lib/format/**/*.test.ts'], sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: { ...shared, name: 'db', include: ['lib/**/*.db.test.ts'], globalSetup: ['lib/test/global-setup.ts'], maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'edge',
          env: { TEST_DATABASE_APP_URL: '' },
          include: ['lib/**/*.test.ts', 'scripts/**/*.test.ts', 'components/**/*.test.ts'],
          exclude: ['lib/domain/**', 'lib/format/**', 'lib/**/*.db.test.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
