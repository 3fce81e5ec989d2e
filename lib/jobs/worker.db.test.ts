import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enqueueIn } from '../core/enqueue';
import { Forbidden } from '../core/errors';
import { database } from '../db/client';
import { listJobs } from '../features/jobs/queries';
import { inPractice, makeWorld } from '../test/world';

const children: ChildProcess[] = [];
// What other tests left in the queue would be worked here, and take its time.
beforeEach(() => database().$executeRaw`delete from pgboss.job`);
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

/** A worker process of its own whose only job, on the queue `anchor-audit`, says that it began and then takes `ms`. */
async function worker(ms: number): Promise<{ child: ChildProcess; saw: (text: string) => Promise<void> }> {
  const script = `
    import { startWorker } from '${import.meta.dirname}/worker.ts';
    await startWorker([{ queue: 'anchor-audit', cron: '0 0 1 1 *', run: async (ctx, payload) => {
      console.log('began', payload.mark);
      await new Promise((resolve) => setTimeout(resolve, ${ms}));
      console.log('ended', payload.mark);
    } }]);
    console.log('ready');`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const saw = async (wanted: string) => {
    while (!text.includes(wanted)) await once(child.stdout ?? child, 'data');
  };
  await saw('ready');
  return { child, saw };
}

const enqueue = (practiceId: string, mark: string) => inPractice(practiceId, (tx) => enqueueIn(tx, practiceId)('anchor-audit', { mark }));

describe('the worker', () => {
  it('gives a killed worker’s job to another within 30 seconds, and it ends once', { timeout: 60_000 }, async () => {
    const world = await makeWorld();
    const first = await worker(60_000);
    await enqueue(world.practiceId, 'killed');
    await first.saw('began killed');
    first.child.kill('SIGKILL');
    const killedAt = performance.now();
    const second = await worker(10);
    await second.saw('ended killed');
    expect(performance.now() - killedAt).toBeLessThan(30_000);
    await waitUntil(async () => (await listJobs(world.as('owner'), {})).counts.done === 1);
  });

  it('begins a job at once, and not before its change is committed', async () => {
    const world = await makeWorld();
    const running = await worker(1);
    await expect(
      inPractice(world.practiceId, async (tx) => {
        await enqueueIn(tx, world.practiceId)('anchor-audit', { mark: 'vanished' });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    const from = performance.now();
    await enqueue(world.practiceId, 'prompt');
    await running.saw('ended prompt');
    expect(performance.now() - from).toBeLessThan(2_000);
    const left = await database().$queryRaw<unknown[]>`select 1 from pgboss.job where data->>'mark' = 'vanished'`;
    expect(left).toEqual([]);
  });
});

describe('the list of jobs', () => {
  it('shows each practice its own, to the owner alone', async () => {
    const [own, other] = [await makeWorld(), await makeWorld()];
    await enqueue(own.practiceId, 'own');
    expect((await listJobs(own.as('owner'), { state: 'waiting' })).jobs).toMatchObject([{ queue: 'anchor-audit', state: 'created' }]);
    expect((await listJobs(other.as('owner'), {})).jobs).toEqual([]);
    await expect(listJobs(own.as('assistant'), {})).rejects.toBeInstanceOf(Forbidden);
  });
});

async function waitUntil(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await condition()) return;
    await sleep(100);
  }
  throw new Error('It never came true');
}
