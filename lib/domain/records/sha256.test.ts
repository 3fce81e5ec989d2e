import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sha256 } from './sha256';

const hex = (text: string) => new Sha256().update(Buffer.from(text)).digest();

describe('SHA-256 piece by piece', () => {
  it.each([
    ['nothing', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['FIPS 180-4, one block', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['FIPS 180-4, two blocks', 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  ])('%s', (_label, text, expected) => expect(hex(text)).toBe(expected));

  it('is what the machine’s own hash says, however the bytes are cut', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.array(fc.nat(130), { maxLength: 8 }), (bytes, cuts) => {
      const hash = new Sha256();
      let from = 0;
      for (const cut of cuts) {
        hash.update(bytes.subarray(from, from + cut));
        from += cut;
      }
      expect(hash.update(bytes.subarray(from)).digest()).toBe(createHash('sha256').update(bytes).digest('hex'));
    }));
  });
});
