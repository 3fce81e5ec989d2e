import { chromium as playwrightChromium, type LaunchOptions } from '@playwright/test';
import { existsSync } from 'node:fs';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** How to start the browser: Playwright's own where it was downloaded, else the one of the system. Root needs `--no-sandbox`. */
export function chromium(): LaunchOptions {
  const own = playwrightChromium.executablePath();
  const found = [process.env.CHROME_PATH, own, ...installed].find((path) => path && existsSync(path));
  const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  if (process.getuid?.() === 0) args.unshift('--no-sandbox');
  return { args, ...(found && found !== own ? { executablePath: found } : {}) };
}
