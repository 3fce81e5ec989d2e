import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
  /** Of those that passed: only at a second try. */
  unsteady?: number;
}

/** Reads how many checks a finished stage counts for. A stage that failed without a failed test counts one failure. */
export type ReadCounts = (succeeded: boolean, reportFile: string) => Counts;

export const oneCheck: ReadCounts = (succeeded) => (succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** From `vitest --reporter=json`. */
export const vitestCounts: ReadCounts = (succeeded, reportFile) => {
  const report = readReport<{ numPassedTests: number; numFailedTests: number }>(reportFile);
  return settle(succeeded, { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 });
};

/** From Playwright's json reporter; a test that passed only at a second try has passed, and is told of as unsteady. */
export const playwrightCounts: ReadCounts = (succeeded, reportFile) => {
  const stats = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(reportFile)?.stats;
  const unsteady = stats?.flaky ?? 0;
  return { ...settle(succeeded, { passed: (stats?.expected ?? 0) + unsteady, failed: stats?.unexpected ?? 0 }), unsteady };
};

function settle(succeeded: boolean, { passed, failed }: Counts): Counts {
  if (succeeded && passed === 0) return { passed, failed: failed + 1 };
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
}

function readReport<T>(file: string): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
