import { setTimeout as sleep } from 'node:timers/promises';
import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { commonWords } from './common-passwords';
import { networkOf } from './network';
import { passwordFault } from './password-rules';
import { hashPassword, isPassword } from './passwords';
import { hashRecoveryCode, newRecoveryCodes, newTotpSecret, qrPath, totpStep, totpUri } from './totp';
import { Turnstile } from './turnstile';

const around = { email: 'elena.marsh@alder.example', name: 'Elena Marsh', practiceName: 'Alder Evaluations' };
const fault = (password: string) => passwordFault(password, around);

describe('a chosen password', () => {
  it.each(['velvet harbour sixteen lanterns', 'correct horse battery staple', 'kjh72!mnq0-vx', '        twelve spaces then words', 'ünïcödé pässwörter', '🦉🦊🐢🦀🐙🦑🐌🦋🐞🐝🪲🦗', 'x9'.repeat(10) + 'qjz', 'no UPPER or digit needed'])(
    'may be %s',
    (password) => expect(fault(password)).toBeNull(),
  );

  it.each(['elevenchars', '', 'Password1234!', 'P@ssw0rd123456', 'qwertyuiop123', '123456789012', '1qaz2wsx3edc4rfv'.slice(0, 8), 'letmeinletmein', 'iloveyou2024!!', 'sunshine-dragon', 'aaaaaaaaaaaaaaaa', 'abababababababab', 'WelcomeWelcome1', 'monkeymonkeymonkey'])(
    'may not be %s',
    (password) => expect(fault(password)).toEqual(expect.any(String)),
  );

  it.each(['elenamarsh1984', 'Alder-Evaluations-1', 'marshmarsh!!12', 'elena.marsh@alder'])('may not be about the person: %s', (password) => expect(fault(password)).toMatch(/Leave out/));

  it('refuses every word of the list, alone, doubled, with a year and with signs', () => {
    const passed = [...commonWords].flatMap((word) => [`${word}2024!!!!!!!!`, `${word}${word}12345678`, `123456789012${word}`].filter((form) => form.length >= 12 && fault(form) === null));
    expect(commonWords.size).toBeGreaterThan(600);
    expect(passed).toEqual([]);
  });
});

describe('hashing', () => {
  it('is argon2id with 19 MiB, two passes and one lane, salted, over the whole password', async () => {
    const [one, two] = await Promise.all([hashPassword('a'.repeat(200)), hashPassword('a'.repeat(200))]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await isPassword(one, 'a'.repeat(200))).toBe(true);
    expect(await isPassword(one, 'a'.repeat(199))).toBe(false);
  });

  it('answers no, not an error, where there is no hash or no usable one', async () => {
    expect(await isPassword(null, 'the password of nobody at all')).toBe(false);
    expect(await isPassword('!', 'anything')).toBe(false);
  });

  it('lets two through at once, in the order they came, also past a failure', async () => {
    const turnstile = new Turnstile(2);
    const [order, seen]: [number[], number[]] = [[], []];
    let inside = 0;
    const work = async (at: number) => {
      order.push(at);
      seen.push((inside += 1));
      await sleep(1);
      inside -= 1;
      if (at % 3 === 0) throw new Error('fails');
    };
    await Promise.allSettled(Array.from({ length: 20 }, (_, at) => turnstile.pass(() => work(at))));
    expect(order).toEqual(Array.from({ length: 20 }, (_, at) => at));
    expect(Math.max(...seen)).toBe(2);
    expect(inside).toBe(0);
  });
});

describe('one-time codes', () => {
  const secret = newTotpSecret();
  const now = new Date('2026-03-02T18:00:10Z');
  const codeAt = (offsetSeconds: number) => generateSync({ secret, epoch: now.getTime() / 1000 + offsetSeconds });

  it.each([[-60, null], [-30, -1], [0, 0], [30, 1], [60, null]])('a code of %i s away belongs to step %s', (offset, expected) => {
    const step = Math.floor(now.getTime() / 30_000);
    expect(totpStep(secret, codeAt(offset), now)).toBe(expected === null ? null : step + expected);
  });

  it.each(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦'])('%s is no code', (code) => expect(totpStep(secret, code, now)).toBeNull());

  it('agrees with the test vectors of RFC 6238, appendix B (SHA-1, last six digits)', () => {
    const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    for (const [at, code] of [[59, '287082'], [1111111109, '081804'], [1234567890, '005924'], [2000000000, '279037']] as const) {
      expect(totpStep(rfc, code, new Date(at * 1000))).toBe(Math.floor(at / 30));
    }
  });

  it('is handed over as an address and a picture that belong together', () => {
    const uri = totpUri(secret, around.email);
    expect(uri).toMatch(/^otpauth:\/\/totp\/Panelist:/);
    expect(uri).toContain(`secret=${secret}`);
    const { size, path } = qrPath(uri);
    expect(size).toBeGreaterThan(20);
    expect(path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
  });

  it('comes with ten different recovery codes, which belong to one person', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    expect(codes.every((code) => /^([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$/.test(code))).toBe(true);
    const [code = ''] = codes;
    expect(hashRecoveryCode('a', code.toLowerCase().replaceAll('-', ''))).toBe(hashRecoveryCode('a', code));
    expect(hashRecoveryCode('b', code)).not.toBe(hashRecoveryCode('a', code));
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', 'unknown'],
    ['not an address', 'unknown'],
  ])('%s is %s', (address, network) => expect(networkOf(address)).toBe(network));
});
