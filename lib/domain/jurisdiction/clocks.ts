import type { CalendarDate } from '../calendar';
import type { RuleId } from '../deadlines/rules';
import { jurisdictionIds, PROVISIONS, type JurisdictionId, type Provision } from './provisions';

/** A stored key as a jurisdiction; what is unknown is work by agreement alone. */
export function jurisdictionOf(stored: string): JurisdictionId {
  return jurisdictionIds.find((id) => id === stored) ?? 'NONE';
}

/** The rules of a jurisdiction in the order of a case's life. */
export function provisionsOf(jurisdiction: JurisdictionId): readonly Provision[] {
  return PROVISIONS.filter(({ jurisdictions }) => jurisdictions.includes(jurisdiction));
}

/** The clocks of one topic that an event starts in a jurisdiction on that day. `examState` is the two letters of where the claimant was seen. */
export function jurisdictionRules(jurisdiction: JurisdictionId, event: NonNullable<Provision['startsOn']>, on: CalendarDate, examState: string | null): RuleId[] {
  const inForce = ({ effectiveFrom, effectiveTo }: Provision) => (effectiveFrom === null || on >= effectiveFrom) && (effectiveTo === null || on <= effectiveTo);
  const rules = provisionsOf(jurisdiction).filter((one) => one.startsOn === event && inForce(one)).flatMap(({ rule }) => (rule ? [rule] : []));
  const outside = jurisdiction === 'NY_WC' && examState !== null && examState !== '' && examState !== 'NY';
  return rules.filter((rule) => rule !== (outside ? 'ime.ny_report' : 'ime.ny_report_outside'));
}

const withClock = (startsOn: Provision['startsOn'], side: 'notice' | 'report'): RuleId[] => [
  ...new Set(PROVISIONS.flatMap(({ rule, startsOn: event, topic }) => (rule && event === startsOn && topic === side ? [rule] : []))),
];

/** Every clock on the notice of an exam, and every one on its report, whatever the jurisdiction. */
export const NOTICE_RULES: readonly RuleId[] = withClock('schedule', 'notice');
export const REPORT_RULES_ELSEWHERE: readonly RuleId[] = withClock('mark_examined', 'report');
