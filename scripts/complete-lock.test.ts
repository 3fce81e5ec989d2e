import { expect, it } from 'vitest';
import { completeLock } from './complete-lock.ts';

it("names the packages of other machines that npm left out, as their parents' own version of them", () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/engine': { version: '2.0.0', optionalDependencies: { '@engine/linux-x64': '2.0.0', '@engine/darwin-arm64': '2.0.0', '@engine/wasm32-wasi': '2.0.0', extra: '^1.0.0' } },
      'node_modules/@engine/linux-x64': { version: '2.0.0', optional: true },
    },
  };
  expect(completeLock(lock)).toEqual(['node_modules/@engine/darwin-arm64', 'node_modules/@engine/wasm32-wasi']);
  expect(lock.packages).toMatchObject({
    'node_modules/@engine/darwin-arm64': { version: '2.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
    'node_modules/@engine/wasm32-wasi': { version: '2.0.0', optional: true, cpu: ['wasm32'] },
  });
  expect(completeLock(lock)).toEqual([]);
});

it('finds a package in any folder above its parent', () => {
  const lock = {
    packages: {
      'node_modules/a/node_modules/b': { version: '1.0.0', optionalDependencies: { c: '1.0.0', d: '1.0.0' } },
      'node_modules/a/node_modules/c': { version: '1.0.0' },
      'node_modules/d': { version: '1.0.0' },
    },
  };
  expect(completeLock(lock)).toEqual([]);
});
