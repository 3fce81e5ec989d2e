import { oneCheck, playwrightCounts, vitestCounts, type ReadCounts } from './counts.ts';

export interface Stage {
  /** Also the name of its log file. */
  name: string;
  /** Arguments for Node; the report file is where a test runner leaves its numbers. */
  args: (reportFile: string) => string[];
  env?: (reportFile: string) => Record<string, string>;
  counts: ReadCounts;
  /** Stages without whose success this one says nothing. */
  needs?: string[];
}

const script = (file: string) => () => ['--import', 'tsx', file];
const tool = (...args: string[]) => () => args.map((arg, index) => (index === 0 ? `node_modules/${arg}` : arg));

function vitest(project: string): Stage['args'] {
  return (reportFile) => [
    'node_modules/vitest/vitest.mjs', 'run', '--project', project,
    '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`,
  ];
}

/** Every check there is, cheapest first. */
export const stages: Stage[] = [
  { name: 'database client', args: script('scripts/generate.ts'), counts: oneCheck },
  { name: 'types', args: script('scripts/check-types.ts'), counts: oneCheck, needs: ['database client'] },
  { name: 'lint', args: tool('eslint/bin/eslint.js', '.', '--max-warnings=0'), counts: oneCheck },
  { name: 'import boundaries', args: script('scripts/check-boundaries.ts'), counts: oneCheck, needs: ['database client'] },
  { name: 'feature vocabulary', args: script('scripts/check-vocabulary.ts'), counts: oneCheck },
  { name: 'dead code', args: tool('knip/bin/knip.js', '--no-progress'), counts: oneCheck, needs: ['database client'] },
  { name: 'licences', args: script('scripts/check-licences.ts'), counts: oneCheck },
  { name: 'migrations', args: script('scripts/check-migrations.ts'), counts: oneCheck },
  { name: 'domain tests', args: vitest('domain'), counts: vitestCounts },
  { name: 'database tests', args: vitest('db'), counts: vitestCounts, needs: ['database client'] },
  { name: 'edge tests', args: vitest('edge'), counts: vitestCounts, needs: ['database client'] },
  { name: 'build', args: script('scripts/verify/build.ts'), counts: oneCheck, needs: ['database client'] },
  { name: 'first-load JavaScript', args: script('scripts/check-bundle.ts'), counts: oneCheck, needs: ['build'] },
  {
    name: 'journeys',
    args: tool('@playwright/test/cli.js', 'test'),
    env: (reportFile) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile }),
    counts: playwrightCounts,
    needs: ['build', 'browser'],
  },
];
