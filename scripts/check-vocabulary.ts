import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = 'lib/features';
/** What a folder may hold besides its verbs. */
const surface = ['schema', 'queries', 'policy', 'steps', 'client'];
/** Input fields that several features share. */
const sharedFiles = ['fields.ts'];

const problems: string[] = [];
let verbCount = 0;

for (const entry of readdirSync(root, { withFileTypes: true })) {
  if (entry.isDirectory()) checkFeature(join(root, entry.name));
  else if (!sharedFiles.includes(entry.name)) problems.push(`${root}/${entry.name}: put it into the folder of its noun`);
}

function checkFeature(folder: string): void {
  const files = readdirSync(folder);
  if (files.length > 60) problems.push(`${folder}: ${files.length} files; this feature is two nouns`);
  for (const file of files) {
    const path = join(folder, file);
    const stem = file.replace(/(\.db)?(\.test)?\.tsx?$/, '');
    if (/\.test\.tsx?$/.test(file)) {
      if (!existsSync(join(folder, `${stem}.ts`)) && !existsSync(join(folder, `${stem}.tsx`))) problems.push(`${path}: tests a file that is not there`);
    } else if (!surface.includes(stem)) {
      checkVerb(path, stem);
    }
  }
}

function checkVerb(path: string, stem: string): void {
  verbCount += 1;
  if (!/^[a-z]+(-[a-z0-9]+)+$/.test(stem) || !path.endsWith('.ts')) {
    problems.push(`${path}: name it <verb>-<noun>.ts, or one of ${surface.join(', ')}`);
    return;
  }
  const name = stem.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const exported = [...readFileSync(path, 'utf8').matchAll(/^export\s+(?:default\s+)?(?:async\s+)?(?:const|let|function\*?|class|type|interface|enum|\{|\*)\s*(\w*)(.*)$/gm)];
  const [only] = exported;
  if (exported.length !== 1 || only?.[1] !== name || !/^ = (command|calculation)\(/.test(only[2] ?? '')) {
    problems.push(`${path}: export exactly one thing, const ${name} = command(…)`);
  }
  // A calculation asks no database, so its test needs none either.
  const test = / = calculation\(/.test(only?.[0] ?? '') ? '.test.ts' : '.db.test.ts';
  if (!existsSync(path.replace(/\.ts$/, test))) problems.push(`${path}: write ${basename(stem)}${test} beside it (happy, forbidden, practice next door, stale)`);
}

const features = globSync(`${root}/*/`).length;
for (const problem of problems) console.error(problem);
console.log(`${features} features, ${verbCount} verbs, ${problems.length} problems`);
process.exit(problems.length > 0 || verbCount === 0 ? 1 : 0);
