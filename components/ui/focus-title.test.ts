import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { focusTitle } from './focus-title';

const body = { name: 'body' };
const screen = { active: body as unknown, at: '/eors/new', now: 0, frames: [] as (() => void)[], listeners: new Map<string, () => void>() };
const title = { focus: () => (screen.active = title) };
const frame = () => screen.frames.splice(0).forEach((one) => one());

beforeEach(() => {
  Object.assign(screen, { active: body, at: '/eors/new', now: 0, frames: [], listeners: new Map() });
  vi.stubGlobal('document', {
    body,
    get activeElement() { return screen.active; },
    querySelector: () => title,
    addEventListener: (name: string, listener: () => void) => screen.listeners.set(name, listener),
    removeEventListener: (name: string) => screen.listeners.delete(name),
  });
  vi.stubGlobal('location', { href: 'http://panelist.test/eors/new', get pathname() { return screen.at; } });
  vi.stubGlobal('performance', { now: () => screen.now });
  vi.stubGlobal('requestAnimationFrame', (one: () => void) => screen.frames.push(one));
});
afterEach(() => vi.unstubAllGlobals());

describe('focusTitle', () => {
  it('waits for the screen that was gone to, and comes back when its loading title goes', () => {
    focusTitle('/eors/7?from=new');
    frame();
    expect(screen.active).toBe(body);
    screen.at = '/eors/7';
    frame();
    expect(screen.active).toBe(title);
    screen.active = body;
    frame();
    expect(screen.active).toBe(title);
  });

  it('takes focus from nothing that has it, and leaves whoever presses something alone', () => {
    const field = {};
    screen.active = field;
    focusTitle();
    frame();
    expect(screen.active).toBe(field);
    screen.listeners.get('keydown')?.();
    screen.active = body;
    frame();
    expect([screen.active, screen.frames.length, screen.listeners.size]).toEqual([body, 0, 0]);
  });

  it('ends', () => {
    focusTitle();
    screen.now = 20_000;
    frame();
    expect([screen.active, screen.frames.length]).toEqual([body, 0]);
  });
});
