import { describe, expect, it } from 'vitest';
import { onOwnOrigin } from '../auth/options';
import { ownPath } from './own-path';

const elsewhere = [
  'https://evil.example', '//evil.example', '///evil.example', '////evil.example/%2f..', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', '/\n/evil.example',
  'https:evil.example', 'http://own.invalid@evil.example', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', '/%09/evil.example\\', 'evil.example',
  ' https://evil.example', '.evil.example', '@evil.example', 'https://panelist.example.evil.example', 'https://panelist.example@evil.example/', '/\u0000/evil', 'file:///etc/passwd',
];

describe('where one may be sent', () => {
  it.each(elsewhere)('not to %s', (url) => {
    const target = new URL(ownPath(url), 'https://panelist.example');
    expect(target.host).toBe('panelist.example');
    expect(new URL(onOwnOrigin(url, 'https://panelist.example')).origin).toBe('https://panelist.example');
  });

  it.each([['/cases?kind=QME', '/cases?kind=QME'], ['/invoices/1', '/invoices/1'], ['/a/../cases', '/cases'], [undefined, '/today'], [['/a', '/b'], '/today'], ['/api/v1/cases', '/today'], ['/..//evil.example', '/today']])(
    'from %j to %s',
    (wanted, path) => expect(ownPath(wanted)).toBe(path),
  );
});
