import type { Apportionment } from './findings';

export interface ApportionmentSum {
  readonly percent: number;
  /** What is still to be given to a cause; below zero where too much was given. */
  readonly rest: number;
  /** Whether it is done: every cause has its percent, they sum to 100, and each says how and why (LC 4663; Escobedo). */
  readonly isWhole: boolean;
  /** What is lacking, in words; empty when whole. */
  readonly lacks: readonly string[];
}

/** How far the apportionment of a body part has come. */
export function apportionmentSum({ factors }: Pick<Apportionment, 'factors'>): ApportionmentSum {
  const percent = factors.reduce((sum, factor) => sum + (factor.percent ?? 0), 0);
  const rest = 100 - percent;
  const count = (what: (factor: Apportionment['factors'][number]) => boolean) => factors.filter(what).length;
  const lacks = [
    ...(factors.length === 0 ? ['Add the first cause'] : []),
    ...(factors.length > 0 && rest > 0 ? [`${rest}% more to give`] : []),
    ...(rest < 0 ? [`${-rest}% too much`] : []),
    ...(count((factor) => factor.cause.trim() === '') > 0 ? ['Name each cause'] : []),
    ...(count((factor) => factor.percent === null) > 0 ? ['Give each cause a percent'] : []),
    ...(count((factor) => factor.howAndWhy.trim() === '') > 0 ? ['Say how and why of each cause'] : []),
  ];
  return { percent, rest, isWhole: lacks.length === 0, lacks };
}
