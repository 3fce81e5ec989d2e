import { cents, roundHalfUp, type Cents } from '../money';

/** How far work is that was not billed yet, in the order in which it goes. */
export const workStages = ['referral', 'requested', 'scheduled', 'examined', 'served'] as const;
export type WorkStage = (typeof workStages)[number];

export const workStageLabels = {
  referral: 'Referral to decide',
  requested: 'Accepted, no date yet',
  scheduled: 'Scheduled',
  examined: 'Examined, report to come',
  served: 'Done, to be billed',
} as const satisfies Record<WorkStage, string>;

/** Of work that once stood at a stage and is decided: how much was billed, and the days from there to the bill. */
export type StageHistory = { stage: WorkStage; decidedCount: number; billedCount: number; daysToBill: number | null };

export type StageOdds = { stage: WorkStage; decidedCount: number; billedCount: number; oddsBps: number; daysToBill: number; assumed: boolean };

/** With fewer decided pieces of work than this, the practice's own share says too little. */
export const historyFrom = 10;

/** What is assumed of a stage until there is a history, marked as such wherever it counts. No source: an office's round figures. */
const assumptions = {
  referral: { oddsBps: 5_000, daysToBill: 120 },
  requested: { oddsBps: 7_000, daysToBill: 90 },
  scheduled: { oddsBps: 8_000, daysToBill: 45 },
  examined: { oddsBps: 9_500, daysToBill: 35 },
  served: { oddsBps: 9_900, daysToBill: 7 },
} as const satisfies Record<WorkStage, { oddsBps: number; daysToBill: number }>;

/** The odds that work at each stage is billed: the practice's own share where enough of it is decided, else the marked assumption. */
export function stageOdds(history: readonly StageHistory[]): StageOdds[] {
  return workStages.map((stage) => {
    const { decidedCount = 0, billedCount = 0, daysToBill = null } = history.find((one) => one.stage === stage) ?? {};
    const assumed = decidedCount < historyFrom;
    const oddsBps = assumed ? assumptions[stage].oddsBps : Number(roundHalfUp(BigInt(billedCount) * 10_000n, BigInt(decidedCount)));
    return { stage, decidedCount, billedCount, oddsBps, daysToBill: assumed || daysToBill === null ? assumptions[stage].daysToBill : daysToBill, assumed };
  });
}

/** An expected fee times the odds of its stage, rounded once. */
export function weighted(expectedCents: Cents, oddsBps: number): Cents {
  return cents(Number(roundHalfUp(BigInt(expectedCents) * BigInt(oddsBps), 10_000n)));
}
