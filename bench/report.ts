/** What a bound says of a figure: at least or at most so much. */
export interface Bound {
  readonly atLeast?: number;
  readonly atMost?: number;
}

const plain = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 });

/** Prints figures as they come and remembers which bound was broken. */
export class Report {
  readonly broken: string[] = [];

  /** A measured figure, for reading only: it depends on the machine. */
  figure(label: string, value: number, unit: string): void {
    console.log(`  ${label.padEnd(64)} ${plain.format(value).padStart(10)} ${unit}`);
  }

  /** Two figures of the same run, as a ratio; the bound holds on any machine. */
  ratio(label: string, value: number, against: number, bound: Bound = {}): void {
    this.#judge(label, value / against, 'x', bound);
  }

  /** A count or a figure that the product promises whatever the machine. */
  promise(label: string, value: number, unit: string, bound: Bound): void {
    this.#judge(label, value, unit, bound);
  }

  #judge(label: string, value: number, unit: string, { atLeast = -Infinity, atMost = Infinity }: Bound): void {
    const wanted = [atLeast > -Infinity && `at least ${plain.format(atLeast)}`, atMost < Infinity && `at most ${plain.format(atMost)}`].filter(Boolean).join(', ');
    const holds = value >= atLeast && value <= atMost;
    if (!holds) this.broken.push(label);
    console.log(`  ${label.padEnd(64)} ${plain.format(value).padStart(10)} ${unit}${wanted ? `  ${holds ? 'holds' : 'BROKEN'}: ${wanted}` : ''}`);
  }
}

/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * How often each piece of work runs in a second. The pieces take turns, so that a busy neighbour slows all of them; the
 * middle round counts.
 */
export function perSecond<const Name extends string>(pieces: Record<Name, () => unknown>, { rounds = 7, roundMs = 250 } = {}): Record<Name, number> {
  const names = Object.keys(pieces) as Name[];
  const rates = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      const work = pieces[name];
      const start = performance.now();
      let count = 0;
      let end = start;
      while (end - start < roundMs) {
        for (let times = 0; times < 20; times += 1) work();
        count += 20;
        end = performance.now();
      }
      // The first round warms up.
      if (round >= 0) rates[name].push((count * 1000) / (end - start));
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(rates[name])])) as Record<Name, number>;
}
