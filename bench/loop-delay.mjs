// Loaded into the website before anything else (see web-process.ts): tells how long its event loop was held up, whenever it is asked by a signal.
import { renameSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

process.on('SIGUSR2', () => {
  const file = process.env.BENCH_LOOP_DELAY ?? '';
  // Whole or not at all: somebody waits for it.
  writeFileSync(`${file}.part`, JSON.stringify({ p99Ms: delay.percentile(99) / 1e6, mostMs: delay.max / 1e6, samples: delay.count }));
  renameSync(`${file}.part`, file);
  delay.reset();
});
