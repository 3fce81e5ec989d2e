import { RuleBroken } from '../../domain/rule-broken';

/** @throws RuleBroken `report.handed_off` while somebody has the report */
export function demandNoHandoff(handoffs: readonly { readonly name: string }[]): void {
  const [first] = handoffs;
  if (first) throw new RuleBroken('report.handed_off', `This report is with ${first.name} already. Take in what came back, or cancel that, first.`);
}

/** @throws RuleBroken `report_handoff.over` where nothing is awaited any more */
export function demandOut({ state }: { readonly state: string }): void {
  if (state !== 'out' && state !== 'returned') throw new RuleBroken('report_handoff.over', state === 'taken' ? 'What came back was taken in already.' : 'This hand-off was cancelled.');
}
