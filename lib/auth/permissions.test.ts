import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '../core/operation';
import { can, permissions, roleNames, type OperationName } from './permissions';

interface Found {
  readonly file: string;
  readonly operation: Operation['operation'];
}

const found: Found[] = [];

beforeAll(async () => {
  for (const file of globSync('lib/{features,jobs}/**/*.ts').filter((name) => !name.endsWith('.test.ts') && !/(client|schema|policy|worker-main)\.ts$/.test(name))) {
    const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, unknown>;
    for (const value of Object.values(module)) {
      if (typeof value === 'function' && 'operation' in value) found.push({ file, operation: (value as Operation).operation });
    }
  }
});

describe('the permission table', () => {
  it('has a row for every operation and an operation for every row', () => {
    expect([...new Set(found.map(({ operation }) => operation.name))].sort()).toEqual(Object.keys(permissions).sort());
  });

  it('names each operation once', () => {
    const names = found.map(({ operation }) => operation.name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('keeps a viewer from clinical content and from every change', () => {
    const changes = found.filter(({ operation }) => operation.kind === 'command').map(({ operation }) => operation.name);
    const allowed = changes.filter((name) => can('viewer', name) && Array.isArray(permissions[name].roles));
    expect(allowed.sort()).toEqual(['api_token.create', 'api_token.revoke']);
    for (const name of ['case.read', 'case.list', 'case.search', 'claimant.find'] satisfies OperationName[]) expect(can('viewer', name)).toBe(false);
  });

  it('lets the owner do whatever anybody in the practice may do', () => {
    const names = Object.keys(permissions) as OperationName[];
    expect(names.filter((name) => roleNames.some((role) => can(role, name)) && !can('owner', name))).toEqual([]);
  });
});

describe('the tests of each verb', () => {
  it('meet the wrong role, the practice next door and the stale version', () => {
    const missing: string[] = [];
    for (const { file, operation } of found) {
      if (operation.kind !== 'command' || !Array.isArray(permissions[operation.name].roles)) continue;
      const test = file.replace(/\.ts$/, '.db.test.ts');
      const text = readFileSync(test, 'utf8');
      const input = JSON.stringify('shape' in operation.input ? Object.keys((operation.input as unknown as { shape: object }).shape) : []);
      if (roleNames.some((role) => !can(role, operation.name)) && !/Forbidden|onlyFor/.test(text)) missing.push(`${test}: the wrong role`);
      if (/Id"/.test(input) && !/NextDoor|next door|NotFound|other\.\w+Id|foreign/.test(text)) missing.push(`${test}: the practice next door`);
      if (/"version"/.test(input) && !/Stale|Conflict/.test(text)) missing.push(`${test}: the stale version`);
    }
    expect(missing).toEqual([]);
  });
});
