// Runs before anything is installed, on whatever Node started it (20.19 or newer): only built-in modules here.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pinnedMajor = 24;
const installMegabytes = 1500;
// Looked up at once: later it may be gone.
const parent = process.ppid;
const npm = process.env.npm_lifecycle_event ? findNpm() : undefined;

/** Installs the locked packages when they are missing or not the locked ones. Ends the process with a message when it cannot. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) stop(`Node ${process.versions.node} is too old: Panelist needs 20.19 or newer to start.`);
  process.chdir(root);
  if (installedAsLocked()) return;
  const { bavail, bsize } = statfsSync(root);
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  if (free < installMegabytes) stop(`The disk is nearly full: ${free} MB are free, and installing needs ${installMegabytes} MB.`);
  console.log('Installing packages (a minute or two the first time)');
  // Install scripts are not needed: the start restores what one of them would do, and others try to download.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const result = spawnSync(npm[0], [...npm.slice(1), ...args], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) stop('npm could not install the packages; its message is above.');
}

/** Whether node_modules holds exactly what package-lock.json names; packages for other machines may be absent. */
function installedAsLocked() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const present = Object.keys(locked).every((path) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === locked[path].version && existsSync(join(root, path)) : Boolean(locked[path].optional);
  });
  return present && Object.keys(installed).every((path) => path in locked);
}

/** The Node that the project carries, or this one where there is no package for the machine and it is new enough. */
function pinnedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', platform === 'win' ? 'node.exe' : 'node');
  if (existsSync(file)) return file;
  if (Number(process.versions.node.split('.')[0]) >= pinnedMajor) return process.execPath;
  return stop(
    `There is no Node ${pinnedMajor} package for ${process.platform}-${process.arch}, and the running Node is ${process.versions.node}. ` +
      `Install Node ${pinnedMajor} and start again.`,
  );
}

/**
 * Runs a TypeScript program of this project on the pinned Node and ends as it ends.
 * The program learns that we are gone by its closed channel, even after kill -9.
 */
export function runPinned(program, args) {
  const node = pinnedNode();
  const child = spawn(node, ['--import', 'tsx', join(root, program), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH, NEXT_TELEMETRY_DISABLED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) endWithNpm(child);
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

// A killed npm tells nobody; without this the servers would outlive it.
function endWithNpm(child) {
  const gone = npm ? () => !isRunning(npm) : () => process.ppid !== parent;
  setInterval(() => gone() && child.kill('SIGTERM'), 500).unref();
}

// A shell may stand between npm and us.
function findNpm() {
  return [process.ppid, Number(describe(process.ppid, 'ppid'))].find((pid) => describe(pid, 'args').includes('npm'));
}

function describe(pid, column) {
  return spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function stop(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
