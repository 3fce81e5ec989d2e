import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileLabel } from './file-name';

describe('the name of a file is a label', () => {
  it.each([
    ['café 患者 récord 📄.pdf', 'café 患者 récord 📄.pdf'],
    ['../../../../etc/cron.d/records.pdf', '../../../../etc/cron.d/records.pdf'],
    ['records.exe\u0000\r\nX-Injected: 1.pdf', 'records.exeX-Injected: 1.pdf'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['', 'Unnamed file'],
    ['..', 'Unnamed file'],
    [' \t', 'Unnamed file'],
  ])('%j', (given, expected) => expect(fileLabel(given)).toBe(expected));

  it('of 724 signs keeps the beginning and the ending', () => {
    const label = fileLabel(`${'verylongname'.repeat(60)}.pdf`);
    expect([...label]).toHaveLength(255);
    expect(label).toMatch(/^verylongname.*….*\.pdf$/u);
  });

  it('is one line of well-formed text, never empty, and stays as it is when it is made again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const label = fileLabel(given);
      expect(label.isWellFormed()).toBe(true);
      expect(label.trim()).not.toBe('');
      expect([...label].length).toBeLessThanOrEqual(255);
      expect(label).not.toMatch(/[\u0000-\u001f\u007f]/);
      expect(fileLabel(label)).toBe(label);
    }));
  });
});
