import { setImmediate as breathe } from 'node:timers/promises';

/** Works a generator to its end and lets the worker give its signs of life between the steps; `onStep` hears what each yields. */
export async function inSteps<Step, T>(steps: Generator<Step, T>, onStep?: (step: Step) => Promise<void> | void): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await onStep?.(step.value);
    await breathe();
  }
}
