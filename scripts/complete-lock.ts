import { readFileSync, writeFileSync } from 'node:fs';

// npm leaves packages for other machines out of package-lock.json when the registry it asked does not carry them,
// and "npm ci" then refuses the file everywhere. This names them again, from what their parents ask for.
interface LockedPackage {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

interface Lock {
  packages: Record<string, LockedPackage>;
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

/** Adds the missing entries to the lock and answers their paths. */
export function completeLock(lock: Lock): string[] {
  const added: string[] = [];
  for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, wanted] of Object.entries(optionalDependencies)) {
      if (isLocked(lock, parent, name) || !/^\d/.test(wanted)) continue;
      const path = `node_modules/${name}`;
      const words = name.split(/[/-]/);
      lock.packages[path] = {
        version: wanted,
        ...(dev ? { dev } : {}),
        ...pick('cpu', processors.filter((each) => words.includes(each))),
        optional: true,
        ...pick('os', systems.filter((each) => words.includes(each))),
      };
      added.push(path);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return added;
}

function pick(key: string, values: string[]): Record<string, string[]> {
  return values.length > 0 ? { [key]: values } : {};
}

/** npm looks beside the parent first and then in each folder above it. */
function isLocked({ packages }: Lock, parent: string, name: string): boolean {
  for (let at = parent; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at.includes('/node_modules/')) return Boolean(packages[`node_modules/${name}`]);
  }
}

if (process.argv[1] === import.meta.filename) {
  const file = process.argv[2] ?? 'package-lock.json';
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const added = completeLock(lock);
  if (added.length > 0) writeFileSync(file, JSON.stringify(lock, null, 2) + '\n');
  console.log(added.length > 0 ? `Added:\n  ${added.join('\n  ')}` : 'The lock file is complete');
}
