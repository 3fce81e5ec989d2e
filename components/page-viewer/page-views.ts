import { seenSeconds } from '@/lib/domain/records/seen';

const idleMs = 60_000;

interface Batch {
  readonly key: string;
  readonly views: readonly { readonly page: number; readonly seconds: number }[];
}

/**
 * Counts how long each page stood before a person's eyes: while the tab is visible and the person did something within
 * the last minute. Whole seconds go into a batch; what is left of a second stays with its page. A batch that did not
 * arrive is sent again under its own key.
 */
export class PageWatch {
  #page: number | null = null;
  #since: number;
  #activeAt: number;
  #isVisible = true;
  readonly #open = new Map<number, number>();
  readonly #total = new Map<number, number>();
  #batch: Batch | null = null;

  constructor(now: number) {
    this.#since = now;
    this.#activeAt = now;
  }

  /** Another page is shown; null when none is. */
  show(page: number | null, now: number): void {
    this.#count(now);
    this.#page = page;
    this.#activeAt = now;
  }

  /** The person moved, pressed or scrolled something. */
  active(now: number): void {
    this.#count(now);
    this.#activeAt = now;
  }

  visible(isVisible: boolean, now: number): void {
    this.#count(now);
    this.#isVisible = isVisible;
    if (isVisible) this.#activeAt = now;
  }

  /** What is to be sent now, under the batch's key; the same again until it was kept. */
  take(now: number, newKey: () => string): Batch | null {
    this.#count(now);
    if (this.#batch) return this.#batch;
    const views = [...this.#open].map(([page, ms]) => ({ page, seconds: Math.floor(ms / 1_000) })).filter(({ seconds }) => seconds > 0).slice(0, 200);
    if (views.length === 0) return null;
    for (const { page, seconds } of views) this.#open.set(page, (this.#open.get(page) ?? 0) - seconds * 1_000);
    this.#batch = { key: newKey(), views };
    return this.#batch;
  }

  /** The batch was kept, with these seconds: the pages that count as seen by them, as far as this sitting knows. */
  kept(key: string, views: Batch['views']): number[] {
    if (this.#batch?.key !== key) return [];
    this.#batch = null;
    for (const { page, seconds } of views) this.#total.set(page, (this.#total.get(page) ?? 0) + seconds);
    return views.map(({ page }) => page).filter((page) => (this.#total.get(page) ?? 0) >= seenSeconds);
  }

  /** The batch can never be kept: the packet is gone, or the right to see it. */
  drop(): void {
    this.#batch = null;
  }

  #count(now: number): void {
    const until = Math.min(now, this.#activeAt + idleMs);
    if (this.#page !== null && this.#isVisible && until > this.#since) this.#open.set(this.#page, (this.#open.get(this.#page) ?? 0) + until - this.#since);
    this.#since = Math.max(this.#since, now);
  }
}
