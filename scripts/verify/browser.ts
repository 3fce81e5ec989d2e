import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that journeys use, if there is one: CHROME_PATH, Playwright's own download, or the system's. */
export function findBrowser(): string | undefined {
  return [process.env.CHROME_PATH, chromium.executablePath(), ...usualPlaces].find((path) => path && existsSync(path));
}

/**
 * Finds a browser, or installs Debian's Chromium where we are root and apt is there.
 * @throws Error that says what to do when there is none and none can be installed
 */
export function ensureBrowser(log: (text: string) => void): string {
  const found = findBrowser();
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) {
    throw new Error(
      'The journeys need a browser. Run "npx playwright install chromium", or install Chromium with your system\'s packages, or set CHROME_PATH.',
    );
  }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { stdout, stderr, status } = spawnSync('apt-get', args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    log(stdout + stderr);
    // An update may fail for one foreign source while Debian's own lists are fine; the install decides.
    if (status !== 0 && args[0] === 'install') throw new Error('apt-get could not install Chromium; its output is above.');
  }
  const installed = findBrowser();
  if (!installed) throw new Error('apt-get installed Chromium, but not in a place where it can be found. Set CHROME_PATH.');
  return installed;
}
