import { setImmediate as breathe } from 'node:timers/promises';

/** Works a generator to its end and lets the worker give its signs of life between the steps. */
export async function inSteps<T>(steps: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breathe();
  }
}
