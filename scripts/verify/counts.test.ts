import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oneCheck, playwrightCounts, vitestCounts } from './counts.ts';

function report(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'counts-')), 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('what a stage counts for', () => {
  it('counts a plain check as one', () => {
    expect(oneCheck(true, '')).toEqual({ passed: 1, failed: 0 });
    expect(oneCheck(false, '')).toEqual({ passed: 0, failed: 1 });
  });

  it("takes a test runner's own numbers", () => {
    expect(vitestCounts(false, report({ numPassedTests: 40, numFailedTests: 2 }))).toEqual({ passed: 40, failed: 2 });
    expect(playwrightCounts(true, report({ stats: { expected: 9, unexpected: 0, flaky: 0 } }))).toEqual({ passed: 9, failed: 0, unsteady: 0 });
  });

  it('tells of a journey that passed at the second try, and of none that failed twice', () => {
    expect(playwrightCounts(true, report({ stats: { expected: 9, unexpected: 0, flaky: 1 } }))).toEqual({ passed: 10, failed: 0, unsteady: 1 });
    expect(playwrightCounts(false, report({ stats: { expected: 9, unexpected: 1, flaky: 1 } }))).toEqual({ passed: 10, failed: 1, unsteady: 1 });
  });

  it('never lets a run without tests, without a report or with a broken end pass', () => {
    expect(vitestCounts(true, report({ numPassedTests: 0, numFailedTests: 0 })).failed).toBe(1);
    expect(vitestCounts(true, 'no-such-file').failed).toBe(1);
    expect(vitestCounts(false, report({ numPassedTests: 40, numFailedTests: 0 }))).toEqual({ passed: 40, failed: 1 });
    expect(playwrightCounts(false, report('{ half'))).toEqual({ passed: 0, failed: 1, unsteady: 0 });
  });
});
