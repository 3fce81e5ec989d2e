import { RuleBroken } from '../rule-broken';
import { APPOINTMENT_RULES } from './rules-appointment';
import { BILL_RULES } from './rules-bill';
import { JURISDICTION_RULES } from './rules-jurisdiction';
import { PANEL_RULES } from './rules-panel';
import { REPORT_RULES } from './rules-report';
import type { DeadlineRule } from './rule';

const ALL_RULES = [...REPORT_RULES, ...APPOINTMENT_RULES, ...PANEL_RULES, ...BILL_RULES, ...JURISDICTION_RULES] as const;

/** Every rule by its id, such as 'report.comprehensive'. */
export type RuleId = (typeof ALL_RULES)[number]['id'];

/** All clocks that the product knows, in the order of a case's life. */
export const DEADLINE_RULES: readonly (DeadlineRule & { id: RuleId })[] = ALL_RULES;

const byId = new Map<string, DeadlineRule & { id: RuleId }>(DEADLINE_RULES.map((rule) => [rule.id, rule]));

/** Whether a text names a rule. */
export function isRuleId(text: string): text is RuleId {
  return byId.has(text);
}

/** The rule with its length, section, source and confidence. Throws RuleBroken `deadline.unknown_rule`. */
export function ruleNamed(id: string): DeadlineRule & { id: RuleId } {
  const rule = byId.get(id);
  if (!rule) throw new RuleBroken('deadline.unknown_rule', `There is no deadline rule "${id.slice(0, 60)}".`);
  return rule;
}
