import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const allowed = new Set([
  'MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Python-2.0',
  'CC-BY-4.0', // caniuse-lite: a table of browsers, data
  'OFL-1.1', // fonts
]);

/** Packages that stand under another licence, and why they may be there all the same. */
const tolerated: [pattern: RegExp, why: string][] = [
  [/^@img\/sharp-/, 'libvips (LGPL-3.0), a shared library of its own that sharp loads unchanged, in the reader of records only'],
  [/^elkjs$/, 'a browser-side tool inside the prisma command, which is not part of the built product'],
];

interface Locked {
  version?: string;
  dev?: boolean;
  devOptional?: boolean;
  license?: string;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const problems: string[] = [];
let count = 0;

for (const [path, locked] of Object.entries(packages)) {
  if (path === '' || locked.dev || !existsSync(path)) continue;
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  count += 1;
  const licence = locked.license ?? declaredLicence(path) ?? licenceByText(path) ?? 'none found';
  if (!isAllowed(licence) && !tolerated.some(([pattern]) => pattern.test(name))) problems.push(`${name}@${locked.version}: ${licence}`);
}

/** "A OR B" needs one that is allowed, "A AND B" needs both. */
function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, '').trim();
  if (/\sor\s/i.test(plain)) return plain.split(/\sor\s/i).some(isAllowed);
  if (/\sand\s/i.test(plain)) return plain.split(/\sand\s/i).every(isAllowed);
  return allowed.has(plain);
}

function declaredLicence(path: string): string | undefined {
  const { license, licenses } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as { license?: string | { type: string }; licenses?: { type: string }[] };
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ');
}

/** Older packages declare nothing but carry the text. */
function licenceByText(path: string): string | undefined {
  const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(path, file), 'utf8') : '';
  return text.includes('Permission is hereby granted, free of charge') ? 'MIT' : undefined;
}

for (const problem of problems) console.error(`${problem}: not a licence that the product may ship; take another package`);
console.log(`${count} production packages, ${problems.length} with another licence than ${[...allowed].join(', ')}`);
process.exit(problems.length > 0 || count === 0 ? 1 : 0);
