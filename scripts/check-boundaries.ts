import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

interface Cruise {
  modules: { source: string }[];
  summary: { violations: { from: string; to: string; rule: { name: string }; cycle?: { name: string }[] }[]; ruleSetUsed: { forbidden: { name: string; comment: string }[] } };
}

const folders = ['app', 'components', 'lib', 'prisma', 'e2e', 'bench', 'scripts'];
const generated = 'lib/db/generated/';

const { stdout, stderr, status } = spawnSync(
  process.execPath,
  ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders.filter((folder) => globSync(`${folder}/**/*.ts*`).length > 0)],
  { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 },
);
if (!stdout.startsWith('{')) {
  console.error(stderr || `dependency-cruiser ended with ${status} and no report`);
  process.exit(1);
}
const { modules, summary } = JSON.parse(stdout) as Cruise;
const comments = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
for (const { from, to, rule, cycle } of summary.violations) {
  const path = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
  console.error(`${rule.name}: ${from} → ${path}\n    ${comments.get(rule.name) ?? ''}`);
}

// A resolver that reads nothing finds nothing wrong: every file of the tree must have been read.
const inTree = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`)).filter((file) => !file.startsWith(generated));
const read = new Set(modules.map(({ source }) => source));
const unread = inTree.filter((file) => !read.has(file) && !file.endsWith('.d.ts'));
for (const file of unread.slice(0, 20)) console.error(`not read: ${file}`);

console.log(`${inTree.length - unread.length} of ${inTree.length} files read, ${summary.violations.length} forbidden imports`);
process.exit(unread.length > 0 || inTree.length === 0 || summary.violations.length > 0 ? 1 : 0);
