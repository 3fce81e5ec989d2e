import { describe, expect, it } from 'vitest';
import { passingBytes } from './passing-bytes';

const chunk = 64 * 1024;
const mostHeld = (passed: (bytes: number) => void): number => {
  let most = 0;
  for (let at = 0; at < 1_500; at += 1) {
    Buffer.allocUnsafeSlow(chunk).fill(at % 256);
    passed(chunk);
    most = Math.max(most, process.memoryUsage().arrayBuffers);
  }
  return most;
};

describe('passingBytes', () => {
  it('leaves no more than some megabytes of dead buffers', () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(mostHeld(passingBytes()) - before).toBeLessThan(16 * 1024 * 1024);
  });
});
