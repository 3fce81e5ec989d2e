import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (of: { readonly type: 'minor' | 'major' }) => void;

const youngEvery = 4 * 1024 * 1024;
const allEvery = 256 * 1024 * 1024;

/**
 * Keeps the process small while a large body passes through it; the answer is told of each chunk's bytes as it goes by.
 * V8 begins to collect only when 64 MB of buffers are dead, for it looks at what the objects weigh and not at what they
 * point to. So the young are collected every 4 MB, which takes 1 to 3 ms, and what other requests left among the old
 * every 256 MB, where V8 by itself did that every 20 MB.
 */
export function passingBytes(): (bytes: number) => void {
  let [sinceYoung, sinceAll] = [0, 0];
  return (bytes) => {
    sinceYoung += bytes;
    sinceAll += bytes;
    if (sinceYoung < youngEvery) return;
    sinceYoung = 0;
    collect({ type: sinceAll < allEvery ? 'minor' : 'major' });
    if (sinceAll >= allEvery) sinceAll = 0;
  };
}
