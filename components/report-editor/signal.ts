'use client';

import { useSyncExternalStore } from 'react';

/** Says that something outside of React changed, to those who look at it. */
export class Signal {
  #count = 0;
  readonly #listeners = new Set<() => void>();
  readonly emit = (): void => {
    this.#count += 1;
    for (const listener of this.#listeners) listener();
  };
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly count = (): number => this.#count;
}

/** Draws the component anew whenever the signal is given. */
export function useSignal(signal: Signal): number {
  return useSyncExternalStore(signal.subscribe, signal.count, () => 0);
}
