import { agesDiffer, employerDiffers, namesDiffer } from './contradictions/claimant';
import type { Contradiction } from './contradictions/contradiction';
import { birthDayDiffers, dayIsImpossible, examDayDiffers, injuryDayDiffers, orderIsImpossible, rangeIsReversed, stationaryDayDiffers } from './contradictions/dates';
import { caseNumbersDiffer, minutesDiffer, pagesDiffer } from './contradictions/numbers';
import { apportionedSumDiffers, apportionmentDiffers, employmentDiffers, impairmentDiffers } from './contradictions/percents';
import { comparedOf, type Compared } from './contradictions/said';
import { sidesDiffer } from './contradictions/sides';
import { interpreterDiffers, stationaryDiffers } from './contradictions/standing';
import type { ReportFacts } from './facts';

const comparisons: readonly ((compared: Compared) => readonly Contradiction[])[] = [
  namesDiffer, agesDiffer, birthDayDiffers, employerDiffers, caseNumbersDiffer,
  examDayDiffers, injuryDayDiffers, dayIsImpossible, rangeIsReversed, orderIsImpossible, stationaryDayDiffers,
  minutesDiffer, interpreterDiffers, pagesDiffer, sidesDiffer,
  stationaryDiffers, impairmentDiffers, apportionedSumDiffers, apportionmentDiffers, employmentDiffers,
];

/** What in a report contradicts itself or the case: found by comparing what is said with what is known, each with both places. Nothing is guessed, and none stands in the way of signing. */
export function contradictionsOf(facts: ReportFacts): Contradiction[] {
  const compared = comparedOf(facts);
  return comparisons.flatMap((compare) => compare(compared));
}
