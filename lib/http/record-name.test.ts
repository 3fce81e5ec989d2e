import { describe, expect, test } from 'vitest';
import { withSafeName } from './record-name';

const before = '/api/v1/packets/0198c2a0-0000-7000-8000-000000000001/files/';

describe('the address of an upload', () => {
  test.each<[string, string, string]>([
    ['a plain name', 'records.pdf', 'records.pdf'],
    ['accents, Chinese, an emoji', encodeURIComponent('café 患者 📄.pdf'), 'café 患者 📄.pdf'],
    ['bytes that are no UTF-8', 'records-%FF%FE%E9.pdf', 'records-\ufffd\ufffd\ufffd.pdf'],
    ['the same bytes, never escaped', 'records-\u00ff\u00fe\u00e9.pdf', 'records-\ufffd\ufffd\ufffd.pdf'],
    ['slashes and dots', '../../etc/cron.d/x.pdf', '../../etc/cron.d/x.pdf'],
    ['the same, escaped', '%2E%2E%2Fx.pdf', '../x.pdf'],
    ['a null byte and a line break', 'a%00%0D%0AX-Injected%3A 1.pdf', 'aX-Injected: 1.pdf'],
    ['half an escape', '100%.pdf', '100%.pdf'],
    ['nothing', '', 'Unnamed file'],
    ['two dots alone', '..', 'Unnamed file'],
  ])('with %s', (_label, given, expected) => {
    const url = withSafeName(`${before}${given}`);
    expect(url.slice(before.length)).toMatch(/^[\w.!~*'()%-]+$/);
    expect(decodeURIComponent(url.slice(before.length))).toBe(expected);
  });

  test('keeps the query, and every other address', () => {
    expect(withSafeName(`${before}a%FF.pdf?x=1`)).toBe(`${before}a%EF%BF%BD.pdf?x=1`);
    for (const url of ['/api/v1/packets/x/index', '/api/v1/files/%FF', '/packets/x/files/..']) expect(withSafeName(url)).toBe(url);
  });
});
