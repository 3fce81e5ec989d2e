import type { DenialClass } from '../../domain/billing/denials/rebuttal';

export interface PreparedAdjustment { readonly group: string; readonly carc: string; readonly rarcs: readonly string[]; readonly amountCents: number }
export interface PreparedLine { readonly code: string; readonly modifiers: readonly string[]; readonly units: number; readonly billedCents: number; readonly allowedCents: number; readonly paidCents: number; readonly adjustments: readonly PreparedAdjustment[]; readonly remark: string }

/** An EOR with what must come of it, worked out by hand here and by nothing of the product. */
export interface PreparedEor {
  readonly seed: number;
  readonly source: 'typed' | 'era' | 'scanned';
  readonly story: Story;
  readonly bill: { readonly kind: 'QME' | 'AME'; readonly interpreter: boolean; readonly pages: number };
  readonly servedOn: string;
  readonly check: string;
  readonly claimNumber: string;
  readonly payerReference: string;
  readonly lines: readonly PreparedLine[];
  readonly expected: { readonly varianceCents: readonly number[]; readonly billedCents: number; readonly paidCents: number; readonly shortCents: number; readonly overCents: number; /** Of the lines that are short. */ readonly classes: readonly (DenialClass | null)[] };
}

const STORIES = ['paid', 'ppo', 'pages', 'denied', 'dump', 'duplicate', 'interpreter', 'cents'] as const;
export type Story = (typeof STORIES)[number];

/** The schedule of April 1, 2021 for ML201, in whole cents: 2,015.00 times 1, 1.1, 1.35 or 1.45. */
const ML201 = { QME: [201_500, 221_650], AME: [272_025, 292_175] } as const;

/** Numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Cut { readonly off: number; readonly adjustments: PreparedAdjustment[]; readonly remark: string; readonly class: DenialClass | null }

const whole = (off: number, group: string, carc: string, rarcs: readonly string[] = []): PreparedAdjustment[] => (off === 0 ? [] : [{ group, carc, rarcs, amountCents: off }]);

/** What the payer takes off a line, by the story. */
function cutOf(story: Story, code: string, billed: number, interpreter: boolean, random: () => number): Cut {
  const pages = code === 'MLPRR';
  const none: Cut = { off: 0, adjustments: [], remark: '', class: null };
  if (story === 'ppo') {
    const off = Math.floor((billed * (500 + Math.floor(random() * 2_500))) / 10_000);
    return { off, adjustments: whole(off, 'CO', '45', ['N381']), remark: 'Reduced by PPO network discount', class: 'not_applicable' };
  }
  if (story === 'pages' && pages) {
    const off = 300 * (1 + Math.floor(random() * (billed / 300 - 1)));
    return { off, adjustments: whole(off, 'CO', '151', ['N362']), remark: 'Page count exceeds pages received', class: 'disputed' };
  }
  if (story === 'denied') return { off: billed, adjustments: whole(billed, 'CO', '197', ['M62']), remark: 'No authorization on file', class: 'not_applicable' };
  if (story === 'duplicate') return { off: billed, adjustments: whole(billed, 'OA', '18', ['N522']), remark: 'Duplicate bill', class: 'disputed' };
  if (story === 'dump') {
    const codes = ['50', '97', '236', '222', '4', '38', '11', '22'];
    return { off: billed, adjustments: [{ group: 'CO', carc: '197', rarcs: ['M62', 'N115', 'N56'], amountCents: billed }, ...codes.map((carc) => ({ group: 'CO', carc, rarcs: [], amountCents: 0 }))], remark: '', class: 'not_applicable' };
  }
  if (story === 'interpreter' && interpreter && !pages) {
    const off = Math.round(billed / 11);
    return { off, adjustments: whole(off, 'CO', '4', ['N519']), remark: 'Interpreter time not documented', class: 'fixable' };
  }
  if (story === 'cents') {
    const first = 1 + Math.floor(random() * 99_999);
    const second = 1 + Math.floor(random() * 199);
    return { off: first + second, adjustments: [...whole(first, 'CO', 'P12'), ...whole(second, 'OA', '59')], remark: '', class: 'disputed' };
  }
  return none;
}

/** The prepared EOR of a number: seeds 1 to 34 are typed, 35 to 67 come as 835, 68 to 100 scanned. */
export function preparedEor(seed: number): PreparedEor {
  const random = randomFrom(seed);
  const kind = random() < 0.35 ? 'AME' : 'QME';
  const story = STORIES[seed % STORIES.length] ?? 'paid';
  const interpreter = story === 'interpreter' || random() < 0.2;
  const pages = story === 'pages' || random() < 0.6 ? 201 + Math.floor(random() * 900) : 0;
  const billed = [
    { code: 'ML201', modifiers: [kind === 'AME' ? '94' : '95', ...(interpreter ? ['93'] : [])], units: 1, billedCents: ML201[kind][interpreter ? 1 : 0] },
    ...(pages > 0 ? [{ code: 'MLPRR', modifiers: [], units: pages - 200, billedCents: (pages - 200) * 300 }] : []),
  ];
  const cuts = billed.map(({ code, billedCents }) => cutOf(story, code, billedCents, interpreter, random));
  const lines = billed.map((line, at): PreparedLine => {
    const { off, adjustments, remark } = cuts[at] as Cut;
    return { ...line, allowedCents: line.billedCents - off, paidCents: line.billedCents - off, adjustments, remark };
  });
  const sum = (of: (line: PreparedLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    seed, source: seed <= 34 ? 'typed' : seed <= 67 ? 'era' : 'scanned', story, bill: { kind, interpreter, pages },
    servedOn: `2026-03-${String(3 + (seed % 20)).padStart(2, '0')}`,
    check: String(70_000 + seed * 37), claimNumber: 'SPM-5102-77120', payerReference: `BR${String(4_400_000 + seed * 911)}`, lines,
    expected: { varianceCents: cuts.map(({ off }) => (off === 0 ? 0 : -off)), billedCents: sum((line) => line.billedCents), paidCents: sum((line) => line.paidCents), shortCents: cuts.reduce((total, { off }) => total + off, 0), overCents: 0, classes: cuts.map((cut) => (cut.off === 0 ? null : cut.class)) },
  };
}

/** The seeds of one way in which EORs come. */
export const seedsOf = { typed: range(1, 34), era: range(35, 67), scanned: range(68, 100) } as const;

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
